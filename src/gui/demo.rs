//! The demo: practice servers inside the program, so that the whole of it can be seen without any mail server.

use std::time::SystemTime;

use secrecy::SecretString;

use super::open::{Demo, DemoServer};
use crate::practice::{Placement, Practice, Scenario};

/// Starts the demo's practice servers on high ports of this computer.
///
/// # Errors
/// Where the servers or their runtime can't be started, in one sentence.
pub fn demo() -> Result<Demo, String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().map_err(|error| error.to_string())?;
    let scenario = Scenario::demo().map_err(|error| error.to_string())?;
    let practice = {
        let _inside = runtime.enter();
        Practice::start(&scenario, Placement::HighPorts, SystemTime::now()).map_err(|error| error.to_string())?
    };
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let ca = folder.path().join("practice-ca.pem");
    practice.write_ca(&ca).map_err(|error| error.to_string())?;
    let servers = practice.servers().iter().map(|server| DemoServer {
        name: server.name.clone(),
        title: server.name.clone(),
        about: server.about.clone(),
        ports: server.specs(),
        stand_ins: server.stand_ins(),
        user: server.users.first().map(|user| user.name.clone()),
        password: server.users.first().map(|user| SecretString::from(user.password.clone())),
        ca: ca.clone(),
    });
    // In this order they go: the servers before the runtime that carries them.
    Ok(Demo { servers: servers.collect(), keep_alive: Box::new((practice, runtime, folder)) })
}
