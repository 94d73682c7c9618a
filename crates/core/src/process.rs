//! What a process that holds secrets does before anything else.

/// Lets no core file be written of this process: it would hold tokens.
pub fn forbid_core_dumps() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // Where the system refuses, core files were as good as off or are somebody else's decision.
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
}
