//! The practice servers behind the window's demo: started on a runtime of their own, ended when the demo is dropped.

use std::{any::Any, time::SystemTime};

use secrecy::SecretString;
use tokio::runtime::Runtime;

use super::open::{Demo, DemoServer};
use crate::practice;

/// Keeps the servers alive. The fields are dropped in this order: servers, then their runtime.
struct Running {
    _demo: practice::Demo,
    _runtime: Runtime,
}

/// Starts the practice servers on high ports of this computer.
///
/// # Errors
/// What went wrong, for people.
pub fn start() -> Result<Demo, String> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .thread_name("practice")
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    let demo = {
        let _inside = runtime.enter();
        practice::Demo::start(SystemTime::now()).map_err(|error| error.to_string())?
    };
    let servers = demo
        .practice
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
                ca: demo.authority.clone(),
            }
        })
        .collect();
    let keep_alive: Box<dyn Any + Send> = Box::new(Running { _demo: demo, _runtime: runtime });
    Ok(Demo { servers, keep_alive })
}
