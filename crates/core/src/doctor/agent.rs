//! The agent and its socket.

use super::{Examination, Finding};
use crate::home::Home;

const AGENT: Examination = Examination::Agent;

#[cfg(unix)]
pub(super) fn examine(home: &Home) -> Vec<Finding> {
    use super::{Code, Fix};
    use crate::agent::{SocketState, look};
    use crate::error::{Params, Remedy, params};
    let path = home.agent_socket().display().to_string();
    let named = || params([("path", &path)]);
    vec![match look(home) {
        SocketState::None => Finding::good(AGENT, Code::AgentNone, Params::new()),
        SocketState::Answers => Finding::good(AGENT, Code::AgentGood, named()),
        SocketState::Stale => {
            Finding::bad(AGENT, Code::AgentStale, Remedy::Report, named()).with(Fix::RemoveSocket)
        }
        SocketState::Foreign => Finding::bad(AGENT, Code::AgentForeign, Remedy::Report, named()),
        SocketState::Silent => Finding::bad(AGENT, Code::AgentSilent, Remedy::Report, named()),
    }]
}

#[cfg(not(unix))]
pub(super) fn examine(_: &Home) -> Vec<Finding> {
    vec![Finding::skipped(AGENT, super::Code::NotOnThisSystem)]
}
