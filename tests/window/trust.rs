//! Trusting a certificate that the system doesn't: asked first, for one check or from now on, and taken back.

use std::{cell::RefCell, path::Path, rc::Rc};

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use mailport::{
    facts::{progress::Skip, request::Request, verdict::Verdict},
    gui::{App, worker::Command},
    store::{Authorities, Preferences, Theme},
};

use crate::{
    hand::{Hand, LEAST, USUAL, Window, check, click, feed, has, mentions, preferences, press, window, window_with},
    held::Held,
    real::{ended, until},
    story,
};

const PEM: &str = "-----BEGIN CERTIFICATE-----\nSGVsbG8=\n-----END CERTIFICATE-----\n";

/// A window that shows a check in which 465 is certified by a stranger.
fn strange(size: [f32; 2], theme: Theme, with: impl FnOnce(App) -> App) -> (Window, Hand) {
    let (mut window, hand) = window_with(size, preferences(theme), with);
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::strange());
    hand.commands();
    (window, hand)
}

fn choose(window: &mut Window, row: &str) {
    window.get_by_label_contains(row).scroll_to_me();
    window.run_steps(3);
    window.get_by_label_contains(row).click();
    window.run_steps(3);
}

fn asked(hand: &Hand) -> Request {
    hand.request().expect("a check was asked for")
}

#[test]
fn it_is_asked_with_the_fingerprint_and_what_it_means() {
    see_it_asked(USUAL, Theme::Light, "trust");
}

#[test]
fn it_is_asked_with_the_fingerprint_and_what_it_means_in_the_dark() {
    see_it_asked(USUAL, Theme::Dark, "trust-dark");
}

#[test]
fn it_is_asked_in_the_smallest_window() {
    see_it_asked(LEAST, Theme::Light, "trust-least");
}

fn see_it_asked(size: [f32; 2], theme: Theme, name: &str) {
    let (mut window, hand) = strange(size, theme, |app| app);
    choose(&mut window, "Port 465, submission, TLS");
    if size == LEAST {
        window.get_by_label("Trust this authority…").scroll_to_me();
        window.run_steps(3);
    } else {
        window.hover_at(egui::pos2(5.0, 755.0));
        window.run_steps(3);
        window.snapshot(format!("{name}-offered"));
    }
    click(&mut window, "Trust this authority…");
    assert!(mentions(&window, "every certificate that this authority has signed"));
    assert!(mentions(&window, "185f8db3 2271fe25 f561a6fc 938b2e26 4306ec30 4eda5180 07d17648 26381969"));
    window.hover_at(egui::pos2(5.0, 475.0));
    window.run_steps(3);
    window.snapshot(name);
    click(&mut window, "Cancel");
    assert!(hand.commands().is_empty(), "nothing was trusted");
    choose(&mut window, "Port 587, submission, STARTTLS");
    window.get_by_label("Trust this certificate…").scroll_to_me();
    window.run_steps(3);
    click(&mut window, "Trust this certificate…");
    assert!(mentions(&window, "believes the server that shows this one certificate"));
    window.hover_at(egui::pos2(5.0, 475.0));
    window.run_steps(3);
    window.snapshot(format!("{name}-own"));
}

#[test]
fn for_this_check_it_is_trusted_once_and_a_message_in_it_too() {
    let (mut window, hand) = strange(USUAL, Theme::Light, |app| app);
    choose(&mut window, "Port 465, submission, TLS");
    click(&mut window, "Trust this authority…");
    click(&mut window, "Trust for this check");
    assert_eq!(asked(&hand).authorities, [PEM]);
    feed(&mut window, &hand, story::healthy());
    click(&mut window, "Send test message…");
    let to = window.get_by_label("To");
    to.focus();
    to.type_text("bob@example.net");
    let from = window.get_by_label("From");
    from.focus();
    from.type_text("ann@example.org");
    window.run_steps(2);
    click(&mut window, "Send");
    let sent = hand.commands().into_iter().find_map(|command| match command {
        Command::Send { request, .. } => Some(request.authorities),
        _ => None,
    });
    assert_eq!(sent.expect("a message was asked for"), [PEM]);
    feed(&mut window, &hand, [story::over()]);
    window.key_press(Key::F5);
    window.run_steps(3);
    assert!(asked(&hand).authorities.is_empty(), "the next check asks anew");
}

#[test]
fn what_was_trusted_for_one_server_is_not_trusted_for_another() {
    let (mut window, hand) = strange(USUAL, Theme::Light, |app| app);
    choose(&mut window, "Port 465, submission, TLS");
    window.key_press_modifiers(Modifiers::COMMAND, Key::L);
    window.run_steps(2);
    window.get_by_label("Mail server or email address").type_text("smtp.example.net");
    window.run_steps(2);
    click(&mut window, "Trust this authority…");
    click(&mut window, "Trust for this check");
    let request = asked(&hand);
    assert_eq!((request.target.input.as_str(), request.authorities.len()), ("mail.example.org", 1), "the server that showed it");
    feed(&mut window, &hand, story::strange());
    window.key_press_modifiers(Modifiers::COMMAND, Key::L);
    window.run_steps(2);
    check(&mut window, "smtp.example.net");
    assert!(asked(&hand).authorities.is_empty());
}

/// The app with a folder for certificates, and with what would have been kept.
fn keeping(folder: &Path) -> (impl FnOnce(App) -> App + use<>, Rc<RefCell<Preferences>>) {
    let kept = Rc::new(RefCell::new(Preferences::default()));
    let (keeper, store) = (Rc::clone(&kept), Authorities::at(folder.to_owned()));
    let with =
        move |app: App| app.with_authorities(store).with_keeper(Box::new(move |preferences| *keeper.borrow_mut() = preferences.clone()));
    (with, kept)
}

#[test]
fn from_now_on_it_is_trusted_at_the_next_start_too_until_that_is_taken_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join(format!("{}.pem", story::STRANGER));
    let (with, kept) = keeping(folder.path());
    let (mut window, hand) = strange(USUAL, Theme::Light, with);
    choose(&mut window, "Port 465, submission, TLS");
    click(&mut window, "Trust this authority…");
    click(&mut window, "Keep trusting it");
    assert_eq!(asked(&hand).authorities, [PEM]);
    until(&mut window, "the entry in the preferences", |_| !kept.borrow().authorities.is_empty());
    assert_eq!(std::fs::read_to_string(&file).expect("a file"), PEM);
    drop(window);

    let (with, removed) = keeping(folder.path());
    let next = kept.borrow().clone();
    let (mut window, hand) = window_with(USUAL, next, with);
    check(&mut window, "other.example.org");
    assert_eq!(asked(&hand).authorities, [PEM], "an authority is trusted whatever the server");
    feed(&mut window, &hand, story::healthy());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
    window.run_steps(3);
    assert!(has(&window, "Certificates that you trust") || mentions(&window, "Certificates that you trust"));
    window.snapshot("preferences-authorities");
    press(&mut window, "Stop trusting CN=Example CA R3");
    assert!(!mentions(&window, "Certificates that you trust"));
    assert!(removed.borrow().authorities.is_empty());
    until(&mut window, "the end of the file", |_| !file.exists());
    click(&mut window, "Close");
    window.key_press(Key::F5);
    window.run_steps(3);
    assert!(asked(&hand).authorities.is_empty());
}

#[test]
fn settings_for_a_program_name_the_file_of_what_is_trusted() {
    let folder = tempfile::tempdir().expect("a folder");
    let (with, _) = keeping(folder.path());
    let (mut window, hand) = strange(USUAL, Theme::Light, with);
    choose(&mut window, "Port 465, submission, TLS");
    click(&mut window, "Trust this authority…");
    click(&mut window, "Keep trusting it");
    let mut events = story::named();
    let port = story::Port::new(2).connects(31).encrypts(72).certified_by_choice().greets(64, true);
    events.extend(port.skips_sign_in(Skip::NotAsked).ends());
    events.push(story::over());
    feed(&mut window, &hand, events);
    choose(&mut window, "Port 465, submission, TLS");
    click(&mut window, "Export…");
    click(&mut window, "msmtp");
    assert!(mentions(&window, &format!("tls_trust_file \"{}", folder.path().display())));
    assert!(mentions(&window, &format!("{}.pem\"", story::STRANGER)));
}

#[test]
fn a_kept_certificate_that_was_exchanged_is_trusted_no_more() {
    let folder = tempfile::tempdir().expect("a folder");
    let (with, kept) = keeping(folder.path());
    let (mut window, _) = strange(USUAL, Theme::Light, with);
    choose(&mut window, "Port 465, submission, TLS");
    click(&mut window, "Trust this authority…");
    click(&mut window, "Keep trusting it");
    until(&mut window, "the entry in the preferences", |_| !kept.borrow().authorities.is_empty());
    let file = folder.path().join(format!("{}.pem", story::STRANGER));
    std::fs::write(&file, PEM.replace("SGVsbG8=", "SGVsbG9v")).expect("a file");
    let (with, _) = keeping(folder.path());
    let next = kept.borrow().clone();
    let (mut window, hand) = window_with(USUAL, next, with);
    check(&mut window, "mail.example.org");
    assert!(asked(&hand).authorities.is_empty());
}

#[test]
fn it_is_not_offered_where_it_would_mend_nothing() {
    let (mut window, hand) = window(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    let mut events = story::strange();
    let end = events.pop().expect("an end");
    feed(&mut window, &hand, events);
    choose(&mut window, "Port 465, submission, TLS");
    assert!(!has(&window, "Trust this authority…"), "not while the check runs");
    feed(&mut window, &hand, [end]);
    assert!(has(&window, "Trust this authority…"));
    choose(&mut window, "Port 25, server to server");
    assert!(!has(&window, "Trust this authority…"), "not where there is no certificate");
    let report = window.state().model().shown.as_ref().expect("a run").report.clone();
    window.state_mut().open_report(report);
    window.run_steps(3);
    choose(&mut window, "Port 465, submission, TLS");
    assert!(!has(&window, "Trust this authority…"), "a saved report is only looked at");
}

#[test]
fn a_real_server_with_a_certificate_of_its_own_works_once_that_is_trusted() {
    let mut held = Held::of_case("certificate-self-signed");
    held.window.key_press(Key::Enter);
    held.window.run_steps(2);
    until(&mut held.window, "the end of the check", ended);
    assert_eq!(held.verdict(465), Some(Verdict::Unsafe));
    let row = held.spoken(465, "Certificate", "failed");
    choose(&mut held.window, &row);
    click(&mut held.window, "Trust this certificate…");
    click(&mut held.window, "Trust for this check");
    until(&mut held.window, "the end of the second check", |window| ended(window) && !has(window, "Trust for this check"));
    assert_eq!(held.verdict(465), Some(Verdict::Works), "the password went there too");
    assert_eq!(held.verdict(587), Some(Verdict::Unsafe), "587 shows another one");
    held.window.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    held.window.run_steps(3);
    assert!(mentions(&held.window, "through an authority that this computer doesn't know by itself"));
}
