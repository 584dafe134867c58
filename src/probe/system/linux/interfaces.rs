//! Linux: which interface has an address (getifaddrs(3)).

use std::{
    ffi::CStr,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    ptr,
};

/// The interface with this address.
#[must_use]
#[expect(unsafe_code, reason = "the system has the list in C alone")]
pub fn name_of(address: IpAddr) -> Option<String> {
    let mut first: *mut libc::ifaddrs = ptr::null_mut();
    // SAFETY: the pointer leads to a local that outlives the call.
    if unsafe { libc::getifaddrs(&raw mut first) } != 0 {
        return None;
    }
    let mut found = None;
    let mut entry = first;
    while !entry.is_null() && found.is_none() {
        // SAFETY: the list that getifaddrs gave is whole until freeifaddrs; every entry's name is a C string, and its address
        // is null or of the form that its family says.
        unsafe {
            if address_at((*entry).ifa_addr) == Some(address) {
                found = CStr::from_ptr((*entry).ifa_name).to_str().ok().map(ToOwned::to_owned);
            }
            entry = (*entry).ifa_next;
        }
    }
    // SAFETY: the list came from getifaddrs, and nothing of it is used any more.
    unsafe { libc::freeifaddrs(first) };
    found
}

/// Reads an address.
///
/// # Safety
/// The pointer is null, or leads to a whole `sockaddr` of the form that its family says.
#[expect(unsafe_code, reason = "a sockaddr's form is known only from its family")]
unsafe fn address_at(sockaddr: *const libc::sockaddr) -> Option<IpAddr> {
    if sockaddr.is_null() {
        return None;
    }
    // SAFETY: by the contract above. Read unaligned, since the list promises no alignment for the longer forms.
    unsafe {
        match i32::from((*sockaddr).sa_family) {
            libc::AF_INET => {
                let whole = sockaddr.cast::<libc::sockaddr_in>().read_unaligned();
                Some(Ipv4Addr::from(u32::from_be(whole.sin_addr.s_addr)).into())
            }
            libc::AF_INET6 => {
                let whole = sockaddr.cast::<libc::sockaddr_in6>().read_unaligned();
                Some(Ipv6Addr::from(whole.sin6_addr.s6_addr).into())
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loopback_has_its_address_and_nobody_a_strangers() {
        assert_eq!(name_of(IpAddr::from([127, 0, 0, 1])).as_deref(), Some("lo"));
        assert_eq!(name_of(IpAddr::from([192, 0, 2, 77])), None);
    }
}
