//! A question to a person that no web view can answer: a dialog of the system's own.

use std::sync::atomic::{AtomicBool, Ordering};

use tauri::{AppHandle, Runtime};

use crate::deliveries::Question;

/// One dialog at a time: a web view that asks again and again gets no.
static ASKING: AtomicBool = AtomicBool::new(false);

/// Whether a person said yes, of a dialog that is the only one.
pub async fn ask<R: Runtime>(handle: &AppHandle<R>, question: Question) -> bool {
    if ASKING.swap(true, Ordering::AcqRel) {
        return false;
    }
    let _over = Over;
    show(handle, question).await
}

struct Over;

impl Drop for Over {
    fn drop(&mut self) {
        ASKING.store(false, Ordering::Release);
    }
}

/// Whether a person said yes. *No* has the focus, and closing the dialog is a no.
#[cfg(target_os = "linux")]
async fn show<R: Runtime>(handle: &AppHandle<R>, question: Question) -> bool {
    use gtk::prelude::{DialogExt, GtkWindowExt, WidgetExt};
    use gtk::{ButtonsType, MessageDialog, MessageType, ResponseType};
    use tauri::Manager;

    let (answer, answered) = tokio::sync::oneshot::channel();
    let window = handle.get_webview_window(crate::window::MAIN);
    let shown = handle.run_on_main_thread(move || {
        let parent = window.and_then(|window| window.gtk_window().ok());
        let dialog = MessageDialog::builder()
            .modal(true)
            .destroy_with_parent(true)
            .title("Sellerkey")
            .message_type(MessageType::Question)
            .buttons(ButtonsType::None)
            .text(question.title.as_str())
            .secondary_text(question.says.as_str())
            .build();
        dialog.set_transient_for(parent.as_ref());
        dialog.add_button(&question.no, ResponseType::Cancel);
        dialog.add_button(&question.yes, ResponseType::Accept);
        dialog.set_default_response(ResponseType::Cancel);
        if let Some(no) = dialog.widget_for_response(ResponseType::Cancel) {
            no.grab_focus();
        }
        let answer = std::cell::Cell::new(Some(answer));
        dialog.connect_response(move |dialog, response| {
            if let Some(answer) = answer.take() {
                // Nobody waits any more where the window has gone, and then nothing is added.
                let _ = answer.send(response == ResponseType::Accept);
            }
            if response != ResponseType::DeleteEvent {
                dialog.close();
            }
        });
        dialog.show();
    });
    let shown = shown.is_ok();
    shown && answered.await.unwrap_or(false)
}

/// Whether a person said yes. Closing the dialog is a no.
#[cfg(not(target_os = "linux"))]
async fn show<R: Runtime>(_: &AppHandle<R>, question: Question) -> bool {
    use rfd::{AsyncMessageDialog, MessageButtons, MessageDialogResult, MessageLevel};

    let yes = question.yes.clone();
    let dialog = AsyncMessageDialog::new()
        .set_level(MessageLevel::Warning)
        .set_title(question.title)
        .set_description(question.says)
        .set_buttons(MessageButtons::OkCancelCustom(question.yes, question.no));
    match dialog.show().await {
        MessageDialogResult::Ok => true,
        MessageDialogResult::Custom(pressed) => pressed == yes,
        _ => false,
    }
}
