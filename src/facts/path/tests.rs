//! Each way as a drawing of two lines: what came back of the packets for the port in question, and for the other port, by hop.

use super::{
    drawn::{SERVER, path},
    *,
};

/// After which hop packets stop, before which, and with how many further hops that was tried.
type Expected = Option<(u8, u8, usize)>;

#[test]
fn packets_stop_after_the_last_hop_that_answered_while_the_other_ports_go_on() {
    let cases: [(&str, &str, &str, Expected); 14] = [
        ("dropped at the second router", "ee....", "eeeec-", Some((2, 3, 4))),
        ("dropped by this computer", "......", "eeeec-", Some((0, 1, 6))),
        ("dropped before the server", "eeee..", "eeeec-", Some((4, 5, 2))),
        ("routers in between say nothing", "e.....", "e..ec-", Some((1, 4, 3))),
        ("one answer was lost and a later one came", "e.e...", "eeeec-", Some((3, 4, 3))),
        ("nobody answers for either", "......", "......", None),
        ("no router answers, the server does", "......", "....c.", Some((0, 5, 2))),
        ("both reach the server", "eeeec-", "eeeec-", None),
        ("the server itself refuses", "eeeer-", "eeeec-", None),
        ("refused by the network", "eerrr-", "eeeec-", Some((2, 3, 3))),
        ("rejected on the way", "eexxx-", "eeeec-", Some((2, 3, 3))),
        ("the other port gets no farther", "ee....", "ee....", None),
        ("the other port doesn't reach the server, but farther", "ee....", "eeee..", Some((2, 3, 2))),
        ("the port gets farther than the other", "eeee..", "ee....", None),
    ];
    for (what, port, baseline, expected) in cases {
        let stop = path(port, baseline).stop();
        assert_eq!(stop.map(|stop| (stop.after, stop.before, stop.tries)), expected, "{what}");
        let router = stop.and_then(|stop| stop.router);
        let last = stop.filter(|stop| stop.after > 0).map(|stop| IpAddr::from([192, 0, 2, stop.after]));
        assert_eq!(router, last, "{what}");
    }
}

#[test]
fn an_answer_from_nearer_than_the_server_comes_from_the_network() {
    let cases = [
        ("a forged reset", "eerrr-", "eeeec-", Some((3, 5, false))),
        ("a proxy that connects", "ecc---", "eeeec-", Some((2, 5, true))),
        ("the server's own reset", "eeeer-", "eeeec-", None),
        ("the server's own answer", "eeeec-", "eeeec-", None),
        ("the server's own computer rejects it", "eeeeX-", "eeeec-", None),
        ("a rejection in the server's name", "eeXXX-", "eeeec-", Some((3, 5, false))),
        ("farther than the server can only be chance", "eeeeec", "eeeec-", None),
        ("how far the server is, is not known", "eerrr-", "eeee..", None),
        ("the answer to the hop below the server may have been lost", "eerrr-", "eee.c-", None),
    ];
    for (what, port, baseline, expected) in cases {
        let nearer = path(port, baseline).nearer();
        assert_eq!(nearer.map(|nearer| (nearer.hops, nearer.server, nearer.connected)), expected, "{what}");
    }
}

#[test]
fn a_connection_from_as_far_as_the_server_is_one() {
    assert!(path("eeeec-", "eeeec-").connects());
    assert!(path("e...c-", "eeeec-").connects());
    assert!(!path("eeeer-", "eeeec-").connects(), "a refusal");
    assert!(!path("ecc---", "eeeec-").connects(), "somebody on the way");
}

#[test]
fn one_answer_that_is_lost_moves_no_stop_and_without_a_second_try_it_is_not_sure() {
    let stop = |port: &str| path(port, "eeeec-").stop().map(|stop| (stop.after, stop.sure));
    assert_eq!(stop("ee...."), Some((2, false)), "no fresh connection was made");
    assert_eq!(stop("ee:..."), Some((2, true)), "it was silent too");
    assert_eq!(stop("eeE:.."), Some((3, true)), "only an answer had been lost");
    assert_eq!(stop("eexxx-"), Some((2, true)), "somebody answered there");
}

#[test]
fn whoever_rejects_is_told_with_the_hop_that_it_is() {
    let by = |hop: u8| IpAddr::from([192, 0, 2, hop]);
    let cases = [
        ("known by both ports' packets", "eexxx-", None, Some((by(2), Some(2), Some(3)))),
        ("the answers for the port itself were lost", "e.xxx-", None, Some((by(2), Some(2), Some(3)))),
        ("all rejections but the connection's own were lost", "e.....", Some(by(2)), Some((by(2), Some(2), None))),
        ("it says nothing of packets without hops", "e.....", Some(by(77)), Some((by(77), None, None))),
        ("the server itself", "eeeeX-", Some(SERVER), None),
        ("nobody", "ee....", None, None),
    ];
    for (what, port, known, expected) in cases {
        let found = path(port, "eeeec-").rejecter(known);
        assert_eq!(found.map(|found| (found.address, found.hop, found.within)), expected, "{what}");
    }
    assert!(path("eeeeX-", "eeeec-").reaches_server(), "the server's own rejection comes from there");
    assert_eq!(path("x-----", "....c-").rejecter(None).and_then(|found| found.hop), Some(1), "packets of one hop get no farther");
}
