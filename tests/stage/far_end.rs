//! What is at the far end of a network of the tests: practice servers, a DNS server, a proxy that removes STARTTLS. Each far
//! end is a process of its own, which is the test's binary again: see [`serve_if_asked`].

#![allow(dead_code, reason = "each test binary uses its part")]

use std::{
    env, fs, io,
    io::Read as _,
    net::{IpAddr, Ipv6Addr, SocketAddr},
    path::PathBuf,
    process::Command,
    time::{Duration, SystemTime},
};

use mailport::practice::{Placement, Practice, Scenario};
use serde::{Deserialize, Serialize};
use socket2::SockRef;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader, copy, copy_bidirectional},
    net::{TcpListener, TcpStream},
    runtime::Runtime,
    time::{sleep, timeout},
};

use super::{
    dns::Dns,
    namespace::{Helper, Namespace},
};

/// Tells a process that it is a far end, and of what kind.
pub const ASKED: &str = "MAILPORT_TEST_FAR_END";
/// What a mail server's extension list calls the upgrade to TLS.
const STARTTLS: &str = "STARTTLS";

/// What one far end holds.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct FarEnd {
    /// A practice scenario of one server, which listens on the real ports of every address of the namespace.
    pub scenario: Option<String>,
    /// Where the server's authority is written.
    pub ca: Option<PathBuf>,
    /// Further ports that take connections and say nothing.
    pub mute: Vec<u16>,
    /// A DNS server at an address, with its zones' names and records.
    pub dns: Option<(IpAddr, Vec<(String, String)>)>,
    /// A port whose redirected connections are carried on to where they were going, but for the offer of STARTTLS.
    pub strips: Option<u16>,
    /// A port of a SOCKS5 proxy (RFC 1928).
    pub socks: Option<u16>,
    /// What must be reached from here before it is ready.
    pub reaches: Vec<SocketAddr>,
}

impl FarEnd {
    /// Starts it in a namespace. `helper` are the arguments by which this binary calls [`serve_if_asked`].
    pub fn start(&self, namespace: &Namespace, helper: &[&str]) -> Helper {
        let mut command: Command = namespace.command(&env::current_exe().expect("this binary"));
        let asked = serde_json::to_string(self).expect("plain data");
        Helper::start(command.args(helper).env(ASKED, asked))
    }

    /// Serves until standard input ends.
    fn serve(&self) {
        let runtime = Runtime::new().expect("a runtime");
        let inside = runtime.enter();
        let practice = self.scenario.as_deref().map(start);
        if let (Some(ca), Some(practice)) = (&self.ca, &practice) {
            fs::write(ca, practice.ca_pem()).expect("the authority is written");
        }
        for server in practice.iter().flat_map(Practice::servers) {
            for port in &server.ports {
                runtime.spawn(forward(listen(&runtime, port.stands_in_for), (server.address, port.port).into()));
            }
        }
        for port in &self.mute {
            runtime.spawn(stay_mute(listen(&runtime, *port)));
        }
        if let Some(port) = self.strips {
            runtime.spawn(strip(listen(&runtime, port)));
        }
        if let Some(port) = self.socks {
            runtime.spawn(carry_by_socks(listen(&runtime, port)));
        }
        let dns = self.dns.as_ref().map(|(address, zones)| Dns::serving_at(SocketAddr::new(*address, 53), zones));
        for address in &self.reaches {
            runtime.block_on(reach(*address));
        }
        println!("\nready");
        let _ = io::stdin().read(&mut [0]);
        drop((dns, practice, inside));
    }
}

/// Plays a far end where this process was started for it.
pub fn serve_if_asked() {
    if let Some(asked) = env::var_os(ASKED) {
        let asked: FarEnd = serde_json::from_str(asked.to_str().expect("text")).expect("plain data");
        asked.serve();
    }
}

fn start(scenario: &str) -> Practice {
    let scenario = Scenario::parse(scenario).expect("a scenario");
    Practice::start(&scenario, Placement::FreePorts, SystemTime::now()).expect("the practice server starts")
}

/// On every address of both families.
fn listen(runtime: &Runtime, port: u16) -> TcpListener {
    runtime.block_on(TcpListener::bind((Ipv6Addr::UNSPECIFIED, port))).expect("a port of the namespace")
}

/// A proxy that asks for no sign-in, and connects to whatever address it is told.
async fn carry_by_socks(listener: TcpListener) {
    while let Ok((mut near, _)) = listener.accept().await {
        tokio::spawn(async move {
            // §3: the version, and the ways to sign in.
            let (_, methods) = (near.read_u8().await?, near.read_u8().await?);
            near.read_exact(&mut vec![0; methods.into()]).await?;
            near.write_all(&[5, 0]).await?;
            // §4: the version, CONNECT, a zero, and the kind of the address.
            let mut request = [0; 4];
            near.read_exact(&mut request).await?;
            let address: IpAddr = match request[3] {
                1 => near.read_u32().await?.to_be_bytes().into(),
                4 => near.read_u128().await?.to_be_bytes().into(),
                _ => return Err(io::Error::other("an address of no kind that is known here")),
            };
            let port = near.read_u16().await?;
            let far = TcpStream::connect((address, port)).await;
            // §6: it stands, or was refused; then the address here, which nobody asks for.
            let reply = if far.is_ok() { 0 } else { 5 };
            near.write_all(&[5, reply, 0, 1, 0, 0, 0, 0, 0, 0]).await?;
            copy_bidirectional(&mut near, &mut far?).await
        });
    }
}

/// Waits until something can be connected to.
async fn reach(address: SocketAddr) {
    let limit = Duration::from_secs(20);
    let connected = timeout(limit, async {
        while !timeout(Duration::from_secs(1), TcpStream::connect(address)).await.is_ok_and(|connected| connected.is_ok()) {
            sleep(Duration::from_millis(10)).await;
        }
    });
    assert!(connected.await.is_ok(), "{address} is not reached");
}

/// Practice servers listen on loopback alone; this carries connections to them.
async fn forward(listener: TcpListener, to: SocketAddr) {
    while let Ok((mut near, _)) = listener.accept().await {
        tokio::spawn(async move {
            let mut far = TcpStream::connect(to).await?;
            near.set_nodelay(true)?;
            far.set_nodelay(true)?;
            copy_bidirectional(&mut near, &mut far).await
        });
    }
}

async fn stay_mute(listener: TcpListener) {
    while let Ok((mut near, _)) = listener.accept().await {
        // Until the other side closes.
        tokio::spawn(async move { copy(&mut near, &mut tokio::io::sink()).await });
    }
}

/// Stands in the way as some networks do: connections arrive here instead, are carried on, and lose the offer of STARTTLS.
async fn strip(listener: TcpListener) {
    while let Ok((near, _)) = listener.accept().await {
        tokio::spawn(async move {
            let socket = SockRef::from(&near);
            let to = socket.original_dst_v4().or_else(|_| socket.original_dst_v6())?;
            let to = to.as_socket().ok_or_else(|| io::Error::other("no address"))?;
            let far = TcpStream::connect(to).await?;
            let ((mut from_client, mut to_client), (from_server, mut to_server)) = (near.into_split(), far.into_split());
            let upward = tokio::spawn(async move { copy(&mut from_client, &mut to_server).await });
            let mut lines = BufReader::new(from_server).lines();
            while let Some(line) = lines.next_line().await? {
                let shown = if line.get(4..) == Some(STARTTLS) { line.replace(STARTTLS, "NOOP") } else { line };
                to_client.write_all(format!("{shown}\r\n").as_bytes()).await?;
            }
            upward.abort();
            Ok::<_, io::Error>(())
        });
    }
}
