//! How is a DNS server asked, and what is its answer in our facts' words? The library's types stop here.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use hickory_resolver::{
    ResolverBuilder, TokioResolver,
    config::{ConnectionConfig, NameServerConfig, ResolveHosts, ResolverConfig, ResolverOpts},
    net::{DnsError, NetError, runtime::TokioRuntimeProvider},
    proto::{
        dnssec::TrustAnchors,
        op::ResponseCode,
        rr::{Name, RData},
    },
};

use crate::facts::{lookup::LookupError, shown};

/// Asks one server, or those that the system names; `limit` is the longest wait for an answer. None where there is nobody to ask.
pub fn client(own: Option<SocketAddr>, limit: Duration) -> Option<TokioResolver> {
    builder(own, limit)?.build().ok()
}

/// The same, which proves every answer by DNSSEC (RFC 4035 §5), from these keys on.
pub fn validating(own: Option<SocketAddr>, limit: Duration, anchors: TrustAnchors) -> Option<TokioResolver> {
    builder(own, limit)?.with_trust_anchor(Arc::new(anchors)).build().ok()
}

fn builder(own: Option<SocketAddr>, limit: Duration) -> Option<ResolverBuilder<TokioRuntimeProvider>> {
    let mut builder = match own {
        Some(address) => TokioResolver::builder_with_config(config_for(address), TokioRuntimeProvider::default()),
        None => TokioResolver::builder_tokio().ok()?,
    };
    set_options(builder.options_mut(), limit);
    Some(builder)
}

/// A name as the library takes it; `whole` where no search list is to complete it.
pub fn name(text: &str, whole: bool) -> Option<Name> {
    let mut name = Name::from_ascii(text).ok()?;
    name.set_fqdn(whole);
    Some(name)
}

/// A name as people write it; the root is a dot.
pub fn host_text(name: &Name) -> String {
    if name.is_root() {
        return ".".to_owned();
    }
    shown::escaped_text(name.to_ascii().trim_end_matches('.'))
}

/// Records in their usual text form, without name, class and type.
pub fn texts<'a>(records: impl Iterator<Item = &'a RData>) -> Vec<String> {
    records.map(data_text).collect()
}

fn data_text(data: &RData) -> String {
    match data {
        RData::CNAME(name) => host_text(&name.0),
        RData::SRV(srv) => format!("{} {} {} {}", srv.priority, srv.weight, srv.port, host_text(&srv.target)),
        RData::MX(mx) => format!("{} {}", mx.preference, host_text(&mx.exchange)),
        RData::TLSA(tlsa) => {
            let [usage, selector, matching] = [tlsa.cert_usage.into(), tlsa.selector.into(), u8::from(tlsa.matching)];
            format!("{usage} {selector} {matching} {}", shown::hex(&tlsa.cert_data))
        }
        other => other.to_string(),
    }
}

/// Why there is no answer.
pub fn error_of(error: &NetError) -> LookupError {
    match error {
        NetError::Dns(DnsError::NoRecordsFound(none)) => match none.response_code {
            ResponseCode::NXDomain => LookupError::NotFound,
            ResponseCode::NoError => LookupError::NoRecord,
            _ => LookupError::ServerFailed,
        },
        NetError::Timeout | NetError::NoConnections | NetError::Io(_) => LookupError::Timeout,
        _ => LookupError::ServerFailed,
    }
}

fn config_for(address: SocketAddr) -> ResolverConfig {
    let mut connections = vec![ConnectionConfig::udp(), ConnectionConfig::tcp()];
    for connection in &mut connections {
        connection.port = address.port();
    }
    ResolverConfig::from_parts(None, Vec::new(), vec![NameServerConfig::new(address.ip(), true, connections)])
}

fn set_options(options: &mut ResolverOpts, limit: Duration) {
    // Two tries share the wait.
    options.attempts = 1;
    options.timeout = (limit / 2).clamp(Duration::from_millis(200), Duration::from_secs(4));
    options.use_hosts_file = ResolveHosts::Never;
    options.cache_size = 64;
    options.preserve_intermediates = true;
}
