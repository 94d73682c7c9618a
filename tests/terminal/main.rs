//! The command line from outside: the real program, a real keychain, the sandbox over real sockets.
#![cfg(target_os = "linux")]
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that panics has failed, which is what it is for; what it counted is worth reading"
)]

mod agent;
mod asked;
mod authorizing;
mod bad_answers;
mod bad_apps;
mod bad_callbacks;
mod bad_places;
mod browser;
mod connected;
mod connecting;
mod delivering;
mod delivering_badly;
mod desk;
mod doctor;
mod documents;
mod elsewhere;
mod encrypted;
mod gateway;
mod guides;
mod hand_on;
mod hand_over;
mod host;
mod inspecting;
mod keepassxc;
mod keychain;
mod killed;
mod killed_connecting;
mod languages;
mod listening;
mod listening_badly;
mod many;
mod moving;
mod moving_badly;
mod pulling;
mod receiver;
mod recipes;
mod recipes_docker;
mod recipes_n8n;
mod recipes_node;
mod recipes_paas;
mod recipes_php;
mod recipes_python;
mod recipes_running;
mod recipes_shell;
mod recipes_systemd;
mod renewing;
mod running;
mod server;
mod stopped;
mod timer;
