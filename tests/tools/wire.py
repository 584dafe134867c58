#!/usr/bin/env python3
"""A wire between two network namespaces, with a length and losses of its own.

    wire.py NAMESPACE ADDRESSES NAMESPACE ADDRESSES [--round-trip MS] [--drop-port N] [--loss PERCENT] [--seed N]

Each end is a TUN device with addresses of either family, as ADDRESS/BITS with commas between. A packet that comes in at one
end goes out at the other after half a round trip. TCP packets over IPv4 to a port that is dropped vanish; of all packets, both
ways, so many are lost by chance, which the seed decides. It prints `ready` when both ends are up, and ends when its standard input does; the devices
go with it. Needs root, and leaves everything outside the two namespaces alone.
"""
import argparse
import collections
import fcntl
import os
import random
import select
import struct
import subprocess
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TUN_NO_PI = 0x1001
TCP = 6


def end(name, namespace, addresses):
    """Makes a device, moves it into its namespace, and gives the descriptor that holds it."""
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22x", name.encode(), IFF_TUN_NO_PI))
    ip = lambda *words: subprocess.run(["ip", *words], check=True)
    ip("link", "set", name, "netns", namespace)
    for address in addresses.split(","):
        # A device of one's own has nobody on it who could have the same address.
        ip("-n", namespace, "addr", "add", address, "dev", name, *(["nodad"] if ":" in address else []))
    ip("-n", namespace, "link", "set", name, "up")
    return device


def is_dropped(packet, ports):
    """Whether it is an IPv4 packet of TCP to one of the ports."""
    if not ports or len(packet) < 24 or packet[0] >> 4 != 4 or packet[9] != TCP:
        return False
    header = (packet[0] & 15) * 4
    return struct.unpack_from("!H", packet, header + 2)[0] in ports


def carry(near, far, delay, ports, is_lost):
    """Carries packets until standard input ends. The delay is the same for all, so that they leave in the order they came."""
    waiting = collections.deque()
    across = {near: far, far: near}
    while True:
        patience = max(0, waiting[0][0] - time.monotonic()) if waiting else None
        readable, _, _ = select.select([near, far, sys.stdin], [], [], patience)
        if sys.stdin in readable:
            return
        for device in readable:
            for packet in packets(device):
                if not is_dropped(packet, ports) and not is_lost():
                    waiting.append((time.monotonic() + delay, across[device], packet))
        while waiting and waiting[0][0] <= time.monotonic():
            _, device, packet = waiting.popleft()
            try:
                os.write(device, packet)
            except OSError:
                pass  # A full or vanished device loses packets, as wires do.


def packets(device):
    while True:
        try:
            yield os.read(device, 65536)
        except BlockingIOError:
            return


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for word in ("near", "near_addresses", "far", "far_addresses"):
        parser.add_argument(word)
    parser.add_argument("--round-trip", type=float, default=0)
    parser.add_argument("--drop-port", type=int, action="append", default=[])
    parser.add_argument("--loss", type=float, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    name = f"wire{os.getpid()}"
    near = end(name + "n", options.near, options.near_addresses)
    far = end(name + "f", options.far, options.far_addresses)
    chance = random.Random(options.seed)
    print("ready", flush=True)
    carry(near, far, options.round_trip / 2000, set(options.drop_port), lambda: chance.random() * 100 < options.loss)


main()
