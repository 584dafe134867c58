//! Is a name answered here as it is elsewhere? Asks other DNS servers, and only about names whose answer here leads to this
//! computer or into its network; it says nothing of what that means.

use std::{net::SocketAddr, sync::Arc};

use tokio::{
    sync::mpsc::{UnboundedReceiver, UnboundedSender},
    task::JoinSet,
};

use super::resolve::{Heard, Resolver};
use crate::facts::{address::is_inside, domain, event::Event, request::Request};

/// Listens to what names lead to until nobody can answer any more, and asks the request's comparison resolvers about those in
/// doubt. Special-use names (RFC 6761) are nobody else's business.
pub async fn listen(request: Arc<Request>, mut heard: UnboundedReceiver<Heard>, events: UnboundedSender<Event>) {
    let mut asked: Vec<String> = Vec::new();
    let mut questions = JoinSet::new();
    while let Some(Heard { host, addresses }) = heard.recv().await {
        if asked.contains(&host) || domain::is_special_use(&host) || !addresses.iter().any(|address| is_inside(*address)) {
            continue;
        }
        for server in &request.comparison {
            questions.spawn(ask(*server, host.clone(), Arc::clone(&request), events.clone()));
        }
        asked.push(host);
    }
    while questions.join_next().await.is_some() {}
}

async fn ask(server: SocketAddr, host: String, request: Arc<Request>, events: UnboundedSender<Event>) {
    let _ = Resolver::elsewhere(server, request.timeout, events).addresses(&host, request.family).await;
}
