//! `sellerkey import`.

use sellerkey_core::account::{Assessment, Settled};
use sellerkey_core::stores::{Health, Import as Given};

use crate::app::name_of;
use crate::args::Import;
use crate::connect::report;
use crate::failure::{DONE, Failure};
use crate::terminal::{Terminal, read_stdin};
use crate::{core, delivery};

pub async fn run(terminal: &Terminal, asked: Import) -> Result<u8, Failure> {
    let core = core(terminal)?;
    let app = core.app_named(&asked.app)?;
    let name = asked.store.as_deref().map(name_of).transpose()?;
    let text = read_stdin()?;
    let imported = core.import(&app, Given { text: &text, name, watch: asked.watch }).await?;
    if let Health::Undecided(error) = &imported.health {
        let answer = error.as_ref().map_or_else(
            || terminal.text("store-undecidable", &[("platform", app.platform.name())]),
            ToString::to_string,
        );
        terminal.note(&terminal.text("import-unproved", &[("answer", answer.as_str())]));
    }
    report(terminal, &core, &imported.settled, None, &Assessment::New)?;
    match &imported.settled {
        Settled::Reauthorized(store) => delivery::after_renewal(terminal, &core, &[store.id]).await,
        _ => Ok(DONE),
    }
}
