#!/usr/bin/env python3
"""A wire between two network namespaces, with a length of its own.

    wire.py NAMESPACE ADDRESS/BITS NAMESPACE ADDRESS/BITS [--round-trip MS] [--drop-port N]

Each end is a TUN device, and a packet that comes in at one goes out at the other after half a round trip. TCP packets to
a port that is dropped vanish. It prints `ready` when both ends are up, and ends when its standard input does; the devices
go with it. Needs root, and leaves everything outside the two namespaces alone.
"""
import argparse
import collections
import fcntl
import os
import select
import struct
import subprocess
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TUN_NO_PI = 0x1001
TCP = 6


def end(name, namespace, address):
    """Makes a device, moves it into its namespace, and gives the descriptor that holds it."""
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22x", name.encode(), IFF_TUN_NO_PI))
    ip = lambda *words: subprocess.run(["ip", *words], check=True)
    ip("link", "set", name, "netns", namespace)
    ip("-n", namespace, "addr", "add", address, "dev", name)
    ip("-n", namespace, "link", "set", name, "up")
    return device


def is_dropped(packet, ports):
    """Whether it is an IPv4 packet of TCP to one of the ports."""
    if not ports or len(packet) < 24 or packet[0] >> 4 != 4 or packet[9] != TCP:
        return False
    header = (packet[0] & 15) * 4
    return struct.unpack_from("!H", packet, header + 2)[0] in ports


def carry(near, far, delay, ports):
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
                if not is_dropped(packet, ports):
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
    for word in ("near", "near_address", "far", "far_address"):
        parser.add_argument(word)
    parser.add_argument("--round-trip", type=float, default=0)
    parser.add_argument("--drop-port", type=int, action="append", default=[])
    options = parser.parse_args()
    name = f"wire{os.getpid()}"
    near = end(name + "n", options.near, options.near_address)
    far = end(name + "f", options.far, options.far_address)
    print("ready", flush=True)
    carry(near, far, options.round_trip / 2000, set(options.drop_port))


main()
