"""aiosmtpd at an address: ports 25, 587 and 465 in one of the configurations of tests/stage/server.rs. Messages are dropped."""

import argparse
import asyncio
import ssl

from aiosmtpd.handlers import Sink
from aiosmtpd.smtp import SMTP, AuthResult

MECHANISMS = ["LOGIN", "PLAIN"]

options = argparse.ArgumentParser()
for name in ["configuration", "address", "chain", "name", "domain", "user", "password"]:
    options.add_argument(name)
given = options.parse_args()


class Handler(Sink):
    """Takes mail for its domain from anyone, and for others from who has signed in."""

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if not session.authenticated and not address.endswith("@" + given.domain):
            return "550 5.7.1 Relaying denied"
        envelope.rcpt_tos.append(address)
        return "250 OK"


def check(server, session, envelope, mechanism, data):
    right = (data.login.decode(), data.password.decode()) == (given.user, given.password)
    # Unhandled, so that it answers in its own words.
    return AuthResult(success=right, handled=False)


def maker(takes_sign_in, **more):
    """What makes a session; who takes no sign-in leaves out every way to do it."""
    excluded = [] if takes_sign_in and given.configuration != "NoAuth" else MECHANISMS
    return lambda: SMTP(Handler(), hostname=given.name, auth_exclude_mechanism=excluded, authenticator=check, **more)


async def serve():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(given.chain)
    starttls = None if given.configuration == "NoTls" else context
    wrapped = starttls
    in_clear = given.configuration in ("NoTls", "AuthBeforeTls")
    listening = [
        (465, maker(True, auth_require_tls=False), wrapped),
        (587, maker(True, tls_context=starttls, require_starttls=not in_clear, auth_require_tls=not in_clear, auth_required=True), None),
        (25, maker(False, tls_context=starttls, require_starttls=given.configuration == "TlsRequired"), None),
    ]
    loop = asyncio.get_running_loop()
    for port, make, tls in listening:
        await loop.create_server(make, given.address, port, ssl=tls)
    await asyncio.Event().wait()


asyncio.run(serve())
