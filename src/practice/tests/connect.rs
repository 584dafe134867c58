//! Ports that refuse, don't answer, close or reset; where ports lie; what a drop does.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::SystemTime;

use tokio::net::TcpStream;
use tokio::time::timeout;

use super::client::Client;
use super::{SILENCE, SOON, address, case, only};
use crate::practice::{NO_ANSWER_IS_REAL, Placement, Practice, Scenario};

#[tokio::test]
async fn a_refused_port_is_refused_by_the_system() {
    let practice = case("port-refused");
    let error = TcpStream::connect(address(&practice, 587)).await.expect_err("refused");
    assert_eq!(error.kind(), ErrorKind::ConnectionRefused);
    assert!(Client::connect(address(&practice, 465)).await.tls().await.is_ok());
}

#[tokio::test]
async fn a_port_that_does_not_answer_leaves_the_connect_waiting() {
    let practice = case("port-no-answer");
    if NO_ANSWER_IS_REAL {
        for _ in 0..3 {
            assert!(timeout(SILENCE, TcpStream::connect(address(&practice, 587))).await.is_err());
        }
    } else {
        assert!(Client::connect(address(&practice, 587)).await.hears_nothing().await);
    }
    let greeting = Client::connect(address(&practice, 25)).await.reply().await;
    assert!(greeting.starts_with("220 "));
}

#[tokio::test]
async fn a_reset_is_a_reset_and_a_close_is_a_close() {
    let practice = case("connection-reset");
    let error = Client::connect(address(&practice, 587)).await.read().await.expect_err("a reset");
    assert_eq!(error.kind(), ErrorKind::ConnectionReset);
    let practice = case("closed-before-greeting");
    assert_eq!(Client::connect(address(&practice, 587)).await.read().await.expect("an end"), b"");
}

#[tokio::test]
async fn the_demo_has_fixed_ports_and_the_next_thousand_when_they_are_taken() {
    let scenario = Scenario::demo().expect("the demo");
    let start = || Practice::start(&scenario, Placement::HighPorts, SystemTime::now()).expect("practice servers");
    let (first, second) = (start(), start());
    let numbers = |practice: &Practice| -> Vec<u16> {
        practice.servers().iter().flat_map(|server| server.ports.iter().map(|port| port.port)).collect()
    };
    assert_eq!(numbers(&first).len(), 9);
    assert!(numbers(&first).iter().all(|number| !numbers(&second).contains(number)));
    assert!(numbers(&first).iter().chain(&numbers(&second)).all(|number| matches!(number % 1000, 25 | 587 | 465)));
    let good = first.server("good.localhost").expect("the good server");
    let [plain, submission, tls] = [25, 587, 465].map(|number| good.port(number).expect("a port").port);
    assert_eq!(good.ports_option(), format!("{plain}/starttls,{submission}/starttls,{tls}/tls"));
}

#[tokio::test]
async fn the_real_numbers_lie_on_an_address_of_the_servers_own() {
    let scenario = Scenario::case("healthy").expect("a case");
    let start = || Practice::start(&scenario, Placement::RealPorts, SystemTime::now());
    let Ok(first) = start() else {
        // Without the right to bind low ports, or without addresses beside 127.0.0.1.
        return;
    };
    let second = start().expect("a second one beside the first");
    assert_ne!(only(&first).address, only(&second).address);
    assert_ne!(only(&first).address, Ipv4Addr::LOCALHOST);
    assert!(Client::connect(SocketAddr::new(only(&second).address, 587)).await.reply().await.starts_with("220 "));
}

#[tokio::test]
async fn dropping_it_closes_every_socket() {
    let practice = case("healthy");
    let address = address(&practice, 587);
    let mut client = Client::connect(address).await;
    client.reply().await;
    drop(practice);
    assert!(matches!(timeout(SOON, client.read()).await.expect("soon"), Ok(bytes) if bytes.is_empty()));
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn ipv6_is_served_too_where_asked_for() {
    let practice = case("ipv6-too");
    let port = only(&practice).port(587).expect("the port").port;
    let mut client = Client::connect(SocketAddr::from((std::net::Ipv6Addr::LOCALHOST, port))).await;
    assert!(client.reply().await.starts_with("220 "));
}
