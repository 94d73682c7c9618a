//! A new place for tokens: nothing goes anywhere before a person has said so outside of the web view.

use sellerkey_core::Params;
use sellerkey_core::deliveries::Again;
use sellerkey_core::delivery::{Destination, WebhookSecret};
use sellerkey_core::message::Catalogue;
use sellerkey_core::store::{Name, Store, StoreError};

use crate::shell::Shell;
use crate::view::{AddedDelivery, DeliveryForm, Problem};

/// What a person is asked, in words. They come from here and from the registry alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub title: String,
    pub says: String,
    pub yes: String,
    pub no: String,
}

impl Shell {
    /// Adds it where a person says yes, and delivers the present token if that was wanted.
    pub async fn add_delivery(&self, store: &Store, form: DeliveryForm) -> Result<AddedDelivery, Problem> {
        let core = self.core()?;
        let name = match form.name.trim() {
            "" => None,
            name => Some(Name::parse(name).ok_or(StoreError::InvalidName)?),
        };
        let destination = form.place.typed().read()?;
        let (secret, made) = match (&destination, form.secret.as_deref().map(str::trim)) {
            (Destination::Webhook(_), None | Some("")) => (Some(WebhookSecret::random()?), true),
            (Destination::Webhook(_), Some(typed)) => (Some(WebhookSecret::parse(typed)?), false),
            _ => (None, false),
        };
        let planned = core.new_delivery(store, name, destination)?;
        if !self.door().ask(question(store, &planned.destination)).await {
            return Ok(AddedDelivery::default());
        }
        if let Some(secret) = secret.as_ref().filter(|_| made) {
            // Before it is kept: one that nobody has is of no use.
            self.clipboard().copy_private(&secret.expose()).map_err(|error| Problem::of(&error))?;
        }
        let added = core.add_delivery(store, Some(planned.name), planned.destination, secret).await?;
        self.door().changed();
        let mut problem = None;
        if form.now {
            problem = core.deliver(added.id, Again::No).await.err().map(Problem::from);
            self.door().changed();
        }
        Ok(AddedDelivery { name: Some(added.name.to_string()), secret_copied: made, problem })
    }
}

fn question(store: &Store, destination: &Destination) -> Question {
    let words = Catalogue::english();
    let place = plain(&destination.to_string());
    let params = Params::from([("store", plain(store.name.as_str())), ("place", place)]);
    let says = format!("deliver-ask-{}", destination.kind());
    Question {
        title: words.text("deliver-ask", &params),
        says: words.text(&says, &params),
        yes: words.plain("deliver-ask-yes"),
        no: words.plain("deliver-ask-no"),
    }
}

/// In one line, and without what would show it otherwise than it is: controls, and marks that turn the direction.
fn plain(text: &str) -> String {
    text.chars().map(|char| if deceives(char) { '\u{fffd}' } else { char }).collect()
}

/// Whether it shows what is around it otherwise than it is.
pub fn deceives(char: char) -> bool {
    char.is_control()
        || matches!(char, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_shown_as_it_is() {
        assert_eq!(plain("/srv/token\n\n\u{202e}txt"), "/srv/token\u{fffd}\u{fffd}\u{fffd}txt");
        assert_eq!(plain("Lumière – 店铺"), "Lumière – 店铺");
    }
}
