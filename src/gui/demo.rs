//! The practice servers behind the window's demo: started on a runtime of their own, ended when the demo is dropped.

use std::{any::Any, time::SystemTime};

use secrecy::SecretString;
use tempfile::TempDir;
use tokio::runtime::Runtime;

use super::open::{Demo, DemoServer};
use crate::practice::{Placement, Practice, Scenario};

/// Keeps the servers alive. The fields are dropped in this order: servers, their runtime, the authority's folder.
struct Running {
    _practice: Practice,
    _runtime: Runtime,
    _folder: TempDir,
}

/// Starts the practice servers on high ports of this computer.
///
/// # Errors
/// What went wrong, for people.
pub fn start() -> Result<Demo, String> {
    let scenario = Scenario::demo().map_err(|error| error.to_string())?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .thread_name("practice")
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    let practice = {
        let _inside = runtime.enter();
        Practice::start(&scenario, Placement::HighPorts, SystemTime::now()).map_err(|error| error.to_string())?
    };
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let ca = folder.path().join("practice-ca.pem");
    practice.write_ca(&ca).map_err(|error| error.to_string())?;
    let servers = practice
        .servers()
        .iter()
        .map(|server| {
            let user = server.users.first();
            DemoServer {
                name: server.name.clone(),
                title: server.name.clone(),
                about: server.about.clone(),
                ports: server.specs(),
                stand_ins: server.stand_ins(),
                user: user.map(|user| user.name.clone()),
                password: user.map(|user| SecretString::from(user.password.clone())),
                ca: ca.clone(),
            }
        })
        .collect();
    let keep_alive: Box<dyn Any + Send> = Box::new(Running { _practice: practice, _runtime: runtime, _folder: folder });
    Ok(Demo { servers, keep_alive })
}
