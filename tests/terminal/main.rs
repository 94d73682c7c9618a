//! The command line from outside: the real program, a real keychain, the sandbox over real sockets.
#![cfg(target_os = "linux")]

mod connecting;
mod desk;
mod gateway;
