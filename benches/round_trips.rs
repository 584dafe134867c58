//! Prints how many round trips a check needs on a wire of 50 ms, beside the fewest that the protocols allow.
//!
//! `cargo bench --bench round_trips`, as root on Linux.

#[cfg(target_os = "linux")]
#[path = "../tests/stage/binary.rs"]
mod binary;
#[cfg(target_os = "linux")]
#[path = "../tests/stage/dns.rs"]
mod dns;
#[cfg(target_os = "linux")]
#[path = "../tests/stage/far_end.rs"]
mod far_end;
#[cfg(target_os = "linux")]
#[path = "../tests/stage/namespace.rs"]
mod namespace;
#[cfg(target_os = "linux")]
#[path = "../tests/stage/permitted.rs"]
mod permitted;
#[cfg(target_os = "linux")]
#[path = "../tests/stage/wire.rs"]
mod wire;

#[cfg(target_os = "linux")]
fn main() {
    far_end::serve_if_asked();
    if std::env::var_os(far_end::ASKED).is_none() && permitted::permitted(&wire::NEEDS) {
        measured::print();
    }
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("skipped: network namespaces are Linux's");
}

#[cfg(target_os = "linux")]
mod measured {
    use mailport::facts::{
        port::Mode,
        report::{PortReport, Report},
        stage::Stage,
    };

    use super::wire::{ROUND_TRIP, Wire};

    const RUNS: usize = 20;

    /// TCP, greeting, EHLO, STARTTLS, the handshake (TLS 1.3), EHLO; on a TLS port the greeting follows the handshake at once.
    const fn fewest(mode: Mode) -> u64 {
        match mode {
            Mode::StartTls => 6,
            Mode::Tls => 4,
            Mode::Plain => 3,
        }
    }

    /// Of many checks the fastest, which the machine's other work disturbed least.
    pub fn print() {
        let wire = Wire::lay(&[], &[]);
        let reports = (0..RUNS).map(|_| wire.check(&[]).report);
        let report = reports.min_by_key(|report| report.elapsed_ms).expect("runs");
        println!("The fastest of {RUNS} checks, round trip {ROUND_TRIP} ms");
        println!("{:14} {:>8} {:>12} {:>7}", "", "ms", "round trips", "fewest");
        let name = report.names.iter().map(|lookup| lookup.ms).max().unwrap_or_default();
        row("name", name, 1);
        for port in &report.ports {
            row(&format!("{} {}", port.port, port.mode.as_str()), port.elapsed_ms, fewest(port.mode));
            stages(port);
        }
        row("whole check", report.elapsed_ms, whole(&report));
    }

    fn whole(report: &Report) -> u64 {
        1 + report.ports.iter().map(|port| fewest(port.mode)).max().unwrap_or_default()
    }

    fn row(what: &str, ms: u64, fewest: u64) {
        println!("{what:14} {ms:>8} {:>12.2} {fewest:>7}", ms as f64 / ROUND_TRIP as f64);
    }

    fn stages(port: &PortReport) {
        for stage in port.stages.iter().filter(|row| row.stage != Stage::Name) {
            if let Some(ms) = stage.ms {
                println!("  {:12} {ms:>8} {:>12.2}", stage.stage.as_str(), ms as f64 / ROUND_TRIP as f64);
            }
        }
    }
}
