//! The agent, and whether it answers.

use super::{Code, Examination, Finding, Fix};
use crate::agent::{Unanswered, look};
use crate::error::{Params, Remedy, params};
use crate::home::Home;

const AGENT: Examination = Examination::Agent;

pub(super) fn examine(home: &Home) -> Vec<Finding> {
    let path = home.agent_place().display().to_string();
    let named = || params([("path", &path)]);
    vec![match look(home) {
        Ok(()) => Finding::good(AGENT, Code::AgentGood, named()),
        Err(Unanswered::None) => Finding::good(AGENT, Code::AgentNone, Params::new()),
        Err(Unanswered::Stale) => {
            Finding::bad(AGENT, Code::AgentStale, Remedy::Report, named()).with(Fix::RemoveSocket)
        }
        #[cfg(unix)]
        Err(Unanswered::Foreign) => Finding::bad(AGENT, Code::AgentForeign, Remedy::Report, named()),
        Err(Unanswered::Silent) => Finding::bad(AGENT, Code::AgentSilent, Remedy::Report, named()),
    }]
}
