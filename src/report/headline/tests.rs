use super::*;
use crate::{
    facts::{finding::Finding, observations::Ended, port::PortSpec},
    report::{assemble, examples, pill},
};

fn told(report: &Report) -> (Tone, String, String) {
    let headline = headline(report, &Words::load("en"));
    (headline.tone, headline.sentence, headline.detail)
}

fn case(report: &Report, tone: Tone, sentence: &str, detail: &str) {
    assert_eq!(told(report), (tone, sentence.to_owned(), detail.to_owned()));
}

#[test]
fn a_check_that_went_well_names_the_settings_and_the_other_ports() {
    let words = Words::load("en");
    let healthy = examples::healthy(&words);
    let detail = "Port 587 works too. Port 25 refuses connections.";
    case(&healthy, Tone::Good, "Use port 465 with SSL/TLS and sign in with your full email address", detail);
    let forms = [
        (Some("ann"), Some("PLAIN"), "Use port 465 with SSL/TLS and sign in as ann"),
        (None, Some("PLAIN"), "Use port 465 with SSL/TLS and sign in with your user name and password"),
        (Some("ann"), None, "Use port 465 with SSL/TLS"),
    ];
    for (username, mechanism, sentence) in forms {
        let mut report = healthy.clone();
        let advice = report.recommendation.as_mut().unwrap();
        advice.username = username.map(ToOwned::to_owned);
        advice.sign_in = mechanism.map(ToOwned::to_owned);
        case(&report, Tone::Good, sentence, detail);
    }
}

#[test]
fn a_server_that_was_looked_up_is_named() {
    let mut report = examples::healthy(&Words::load("en"));
    report.target.input = "ann@example.org".into();
    report.target.found_by = crate::facts::observations::FoundBy::Srv;
    assert_eq!(told(&report).2, "The server is mail.example.org. Port 587 works too. Port 25 refuses connections.");
}

#[test]
fn a_warning_on_the_best_port_is_told_with_care() {
    let (observations, mut diagnosis) = examples::healthy_facts();
    let spec = PortSpec::usual(465);
    diagnosis.findings.push(Finding::new(Code::CertificateExpiresSoon).on(spec).with("days", 5));
    diagnosis.ports[2].verdict = Some(Verdict::WorksWithCare);
    diagnosis.ports[2].cause = Some(Code::CertificateExpiresSoon);
    let report = assemble(&observations, &diagnosis, &Words::load("en"));
    let detail = "The server's certificate expires in 5 days. Port 587 works too. Port 25 refuses connections.";
    case(&report, Tone::Care, "Use port 465 with SSL/TLS and sign in with your full email address", detail);
}

#[test]
fn a_running_check_says_what_is_known_and_what_is_waited_for() {
    let words = Words::load("en");
    let report = examples::running(&words);
    case(&report, Tone::Running, "Checking mail.example.org…", "Port 465 works. Still waiting for ports 25 and 587.");
    let mut begun = report;
    begun.ports.iter_mut().for_each(|port| (port.verdict, port.usable) = (None, false));
    case(&begun, Tone::Running, "Checking mail.example.org…", "Connecting…");
}

#[test]
fn what_is_missing_is_said_beside_the_right_port() {
    let words = Words::load("en");
    case(
        &examples::rejected(&words, Code::AppPasswordNeeded),
        Tone::Care,
        "Use port 465 with SSL/TLS and an app password",
        "The server is reachable and secure, but the provider wants an app password in place of your account password.",
    );
    case(
        &examples::rejected(&words, Code::SignInRejected),
        Tone::Care,
        "The server doesn't accept this user name and password",
        "Port 465 with SSL/TLS is the one to use: connection and encryption are fine.",
    );
}

#[test]
fn where_nothing_works_the_most_telling_cause_is_the_sentence() {
    let words = Words::load("en");
    let all = told(&examples::unreachable(&words, Code::PortNoAnswer));
    assert_eq!(all.0, Tone::Bad);
    assert_eq!(all.1, "No port answered: either your network blocks them, or the server is silent");
    assert_eq!(told(&examples::unreachable(&words, Code::LocalFirewall)).1, "This computer itself doesn't let the connection out");

    let (observations, mut diagnosis) = examples::healthy_facts();
    let [p25, p587, p465] = [25, 587, 465].map(PortSpec::usual);
    diagnosis.recommendation = None;
    diagnosis.findings = vec![
        Finding::new(Code::SignInNotOffered).on(p25).weighing(Severity::Note),
        Finding::new(Code::CertificateExpired).on(p587).with("days", 12).with("date", "2026-11-12"),
        Finding::new(Code::PortRefused).on(p465).with("address", "192.0.2.5"),
    ];
    let causes = [
        (Verdict::ServerOnly, Code::SignInNotOffered),
        (Verdict::Unsafe, Code::CertificateExpired),
        (Verdict::DoesNotWork, Code::PortRefused),
    ];
    for (port, (verdict, cause)) in diagnosis.ports.iter_mut().zip(causes) {
        (port.verdict, port.cause) = (Some(verdict), Some(cause));
    }
    let report = assemble(&observations, &diagnosis, &words);
    let detail = "Port 25 is for mail between servers. Port 465 refuses connections.";
    case(&report, Tone::Bad, "The server's certificate expired 12 days ago", detail);
    let pills: Vec<_> = (0..3).map(|index| pill(&report, index, &words)).collect();
    let text = |index: usize| pills[index].1.as_str();
    assert_eq!([text(0), text(1), text(2)], ["For servers only", "Not safe", "Refused"]);
}

#[test]
fn what_became_of_a_message_comes_first() {
    let words = Words::load("en");
    let mut report = examples::sent(&words);
    let detail = "It went through port 465 and has the number 4F2 there. Look in the inbox of bob@example.net.";
    case(&report, Tone::Good, "The server accepted the message. Accepted is not yet delivered", detail);
    let delivery = report.delivery.as_mut().unwrap();
    (delivery.accepted, delivery.unknown, delivery.queue_id) = (false, true, None);
    let unknown = told(&report);
    assert_eq!(unknown.0, Tone::Care);
    assert_eq!(unknown.1, "The connection broke after the message was sent. It may arrive: don't send it again yet");
    let delivery = report.delivery.as_mut().unwrap();
    (delivery.unknown, delivery.reply) = (false, Some("554 no".into()));
    case(&report, Tone::Bad, "The server refused the message", "Port 465 answered \"554 no\".");
}

#[test]
fn a_stopped_check_says_so_unless_a_port_is_known_to_work() {
    let words = Words::load("en");
    let (mut observations, mut diagnosis) = examples::healthy_facts();
    observations.ended = Some(Ended { elapsed_ms: 900, stopped: Some(StoppedBy::User) });
    assert_eq!(told(&assemble(&observations, &diagnosis, &words)).0, Tone::Good);
    diagnosis.recommendation = None;
    diagnosis.findings.clear();
    for port in &mut diagnosis.ports[1..] {
        (port.verdict, port.cause) = (Some(Verdict::NotFinished), Some(Code::CheckStopped));
    }
    let report = assemble(&observations, &diagnosis, &words);
    let detail = "Ports 587 and 465 weren't finished.";
    let (tone, sentence, said) = told(&report);
    assert_eq!((tone, sentence.as_str()), (Tone::Neutral, "You stopped the check before a port was found that works"));
    assert!(said.contains(detail), "{said}");
}

#[test]
fn pills_are_few_words_in_the_right_tone() {
    let words = Words::load("en");
    let pills = |report: &Report| (0..3).map(|index| pill(report, index, &words)).collect::<Vec<_>>();
    let named = |tone, text: &str| (tone, text.to_owned());
    assert_eq!(
        pills(&examples::healthy(&words)),
        [named(Tone::Bad, "Refused"), named(Tone::Good, "Works"), named(Tone::Good, "Works, best choice")]
    );
    assert_eq!(pills(&examples::running(&words))[..2], [named(Tone::Running, "Checking"), named(Tone::Running, "Checking")]);
    assert_eq!(pills(&examples::rejected(&words, Code::SignInRejected))[1], named(Tone::Bad, "Sign-in refused"));
    assert_eq!(pill(&examples::healthy(&words), 99, &words).1, "");
}
