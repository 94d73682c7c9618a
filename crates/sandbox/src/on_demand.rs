//! A sandbox that runs from the first time that it is asked for.

use std::path::PathBuf;

use tokio::sync::Mutex;

use crate::{App, Options, Sandbox, StartError};

/// Stands behind the platform of that name in programs that bring a sandbox with them: started for the first app that
/// asks, its grants remembered in a file, no control side.
pub struct OnDemand {
    state: PathBuf,
    running: Mutex<Option<Sandbox>>,
}

impl OnDemand {
    /// Remembers grants in this file.
    pub fn new(state: PathBuf) -> Self {
        Self { state, running: Mutex::new(None) }
    }

    /// The address of a gateway that knows this app, `http://127.0.0.1:N`. For an app that the running one does not
    /// know, or knows with another secret, it starts anew, at another address and with the same memory.
    pub async fn gateway(&self, app: App) -> Result<String, StartError> {
        let mut running = self.running.lock().await;
        let mut apps = running.as_ref().map_or_else(Vec::new, |sandbox| sandbox.apps().to_vec());
        if let Some(sandbox) = &*running
            && apps.iter().any(|known| known.is(&app))
        {
            return Ok(sandbox.gateway().to_owned());
        }
        if let Some(sandbox) = running.take() {
            sandbox.stop().await;
        }
        apps.retain(|known| known.app_key != app.app_key);
        apps.push(app);
        let sandbox =
            Sandbox::start(Options { apps, state: Some(self.state.clone()), ..Options::default() }).await?;
        Ok(running.insert(sandbox).gateway().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn app(text: &str) -> App {
        text.parse().expect("an app")
    }

    #[tokio::test]
    async fn one_gateway_until_another_app_asks() {
        let folder = tempfile::tempdir().expect("a folder");
        let sandbox = OnDemand::new(folder.path().join("sandbox.json"));
        let first = sandbox.gateway(app("1:first")).await.expect("a gateway");
        assert_eq!(sandbox.gateway(app("1:first")).await.expect("the same"), first);
        sandbox.gateway(app("2:second")).await.expect("a gateway for both");
        let both = sandbox.gateway(app("1:first")).await.expect("the same");
        assert_eq!(sandbox.gateway(app("2:second")).await.expect("the same"), both);
        sandbox.gateway(app("1:changed")).await.expect("a gateway for the new secret");
    }
}
