//! A saved HTML report in a real browser: it says what it should, runs nothing, asks nobody for anything, and prints.

#![cfg(target_os = "linux")]

#[path = "stage/permitted.rs"]
mod permitted;

use std::{
    ffi::OsStr,
    fs,
    io::{Read as _, Write as _},
    net::TcpListener,
    path::Path,
    process::{Command, Stdio},
    sync::{Arc, Mutex},
    thread,
};

use mailport::{
    report::{self, Redaction},
    words::Words,
};
use permitted::{Need, permitted};
use tempfile::TempDir;

const BROWSERS: [&str; 4] = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

/// A browser that is there.
fn browser() -> Option<&'static str> {
    let found = BROWSERS.into_iter().find(|name| Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success()));
    if found.is_none() {
        // Says so, or fails where everything is promised.
        permitted(&[Need::Program(BROWSERS[0])]);
    }
    found
}

/// Somebody who hears every request that the browser makes, as its proxy.
struct Listener {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Listener {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("a port").port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&asked);
        thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let mut start = [0; 200];
                let length = stream.read(&mut start).unwrap_or_default();
                heard.lock().expect("nobody panics").push(String::from_utf8_lossy(&start[..length]).into_owned());
                let _ = stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            }
        });
        Self { port, asked }
    }

    /// What was asked for, by name.
    fn about(&self, name: &str) -> Vec<String> {
        self.asked.lock().expect("nobody panics").iter().filter(|asked| asked.contains(name)).cloned().collect()
    }
}

/// Opens a page, and gives what the browser prints.
fn open(browser: &str, page: &Path, folder: &Path, proxy: &Listener, options: &[&OsStr]) -> String {
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"])
        .args(["--disable-component-update", "--disable-sync", "--virtual-time-budget=2000"])
        .arg(format!("--proxy-server=http://127.0.0.1:{}", proxy.port))
        .arg(format!("--user-data-dir={}", folder.join("browser").display()))
        .args(options)
        .arg(format!("file://{}", page.display()))
        .env("HOME", folder)
        .stdin(Stdio::null())
        .output()
        .expect("the browser runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A saved report as a page, with whatever a hostile server could have put into it.
fn page(name: &str, folder: &Path, words: &Words) -> (std::path::PathBuf, String) {
    let saved = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/reports").join(name);
    let mut report = report::open(&saved).expect("a report");
    let attack = "\"><script>document.title='run'</script><img src=http://hostile.example/x.png onerror=\"document.title='run'\">";
    for line in report.ports.iter_mut().flat_map(|port| &mut port.conversation).take(1) {
        line.line.push_str(attack);
    }
    report.target.input.push_str(attack);
    let path = folder.join(name).with_extension("html");
    report::save(&path, &report, words, Redaction::Masked).expect("a page");
    (path, report::headline(&report, words).sentence)
}

#[test]
fn a_report_in_a_browser_says_all_and_neither_runs_nor_asks_for_anything() {
    let Some(browser) = browser() else { return };
    let words = Words::load("en");
    let folder = TempDir::new().expect("a folder");
    let proxy = Listener::start();
    for name in ["healthy.json", "certificate-expired.json"] {
        let (page, sentence) = page(name, folder.path(), &words);
        let shown = open(browser, &page, folder.path(), &proxy, &["--dump-dom".as_ref()]);
        assert!(shown.contains(&sentence), "{name}: {sentence:?} is not in {shown}");
        assert!(shown.contains("</html>") && !shown.contains("<title>run"), "{name}: a script ran");
        assert!(!shown.contains("<script") && !shown.contains("<img"), "{name}: what was quoted became part of the page");
    }
    assert_eq!(proxy.about("hostile.example"), Vec::<String>::new());

    // The same eyes see a page that does ask and run.
    let bad = folder.path().join("bad.html");
    fs::write(&bad, "<title>still</title><img src=http://hostile.example/x.png><script>document.title='run'</script>").expect("a page");
    let shown = open(browser, &bad, folder.path(), &proxy, &["--dump-dom".as_ref()]);
    assert!(shown.contains("<title>run") && !proxy.about("hostile.example").is_empty(), "{shown}");
}

#[test]
fn a_report_prints_on_few_pages() {
    let Some(browser) = browser() else { return };
    let words = Words::load("en");
    let folder = TempDir::new().expect("a folder");
    let proxy = Listener::start();
    let (page, _) = page("healthy.json", folder.path(), &words);
    let pdf = folder.path().join("report.pdf");
    let mut print = std::ffi::OsString::from("--print-to-pdf=");
    print.push(&pdf);
    open(browser, &page, folder.path(), &proxy, &[&print, "--no-pdf-header-footer".as_ref()]);
    let printed = fs::read(&pdf).expect("a printed report");
    assert!(printed.starts_with(b"%PDF-"));
    let pages = printed.windows(b"/Type /Page\n".len()).filter(|part| *part == b"/Type /Page\n").count();
    assert!((1..=4).contains(&pages), "{pages} pages");
}
