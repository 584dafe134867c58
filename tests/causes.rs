//! Every cause, produced by a practice server that really behaves so, over real sockets.

mod stage;

use mailport::practice::case_names;

#[test]
fn explore() {
    for case in case_names().unwrap() {
        if case == "byte-a-second" {
            continue;
        }
        let began = std::time::Instant::now();
        let (seen, diagnosis) = stage::concluded(&case, true);
        let all: Vec<String> = (0..3)
            .map(|index| {
                let (verdict, cause) = stage::conclusion(&diagnosis, index);
                format!("{} {}", verdict.as_str(), cause.map_or("-", |c| c.as_str()))
            })
            .collect();
        let notes: Vec<&str> = diagnosis.findings.iter().map(|f| f.code.as_str()).collect();
        println!(
            "{case:38} {:>5} ms | {} | rec {:?}",
            began.elapsed().as_millis(),
            all.join(" | "),
            diagnosis.recommendation.as_ref().map(|r| (r.mode.as_str(), r.ready, r.needs.map(|n| n.as_str())))
        );
        println!("      {notes:?}");
        let _ = seen;
    }
}
