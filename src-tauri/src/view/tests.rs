//! The UI's types are made from these.

use super::inspection::{
    FindingView, OtherKeyView, PieceView, RemarkView, SegmentView, SegmentWord, StepView, VerdictWord,
};
use super::*;

const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/lib/view.ts");

macro_rules! declarations {
    ($($name:ty),* $(,)?) => {{
        let config = ts_rs::Config::default();
        [$(<$name as TS>::decl(&config)),*].map(|decl| format!("export {decl}\n"))
    }};
}

/// `UPDATE_VIEW=1` writes the file anew.
#[test]
fn the_uis_types_are_these() {
    let declared = declarations![
        Overview,
        RenewingView,
        NotRenewedView,
        StoreView,
        StateWord,
        RenewalWord,
        EndWord,
        CheckedView,
        LastErrorView,
        DeliveryView,
        DeliveryFailureView,
        DeliveryForm,
        PlaceForm,
        FormatWord,
        AddedDelivery,
        AppView,
        ReturnPathWord,
        AnswersWord,
        AppForm,
        SavedApp,
        AppCheckView,
        HealthView,
        TakenOverView,
        Problem,
        ConnectionView,
        ConnectionStage,
        Note,
        OpenAttemptView,
        LinkView,
        ArrivalView,
        AssessmentWord,
        DecisionWord,
        ResultView,
        ResultWord,
        ActivityView,
        HappeningWord,
        PlatformView,
        CopiedToken,
        SettingsView,
        Closing,
        WayBack,
        BrowserChoice,
        InstalledBrowser,
        ProxyChoice,
        VaultWord,
        LanguageName,
        Theme,
        FrameworkWord,
        CallbackView,
        RequestForm,
        SecretForm,
        InspectionView,
        VerdictWord,
        OtherKeyView,
        RemarkView,
        FindingView,
        PieceView,
        SegmentView,
        SegmentWord,
        MendedView,
        MendedPart,
        DryRunView,
        KeptRequestView,
        StepsView,
        StepView,
        LanguageWord,
        ExaminedView,
        OutcomeWord,
        FixWord,
        FixedView,
        UpdateView,
        ReleaseView,
        Word<'static>,
    ];
    let text =
        format!("// Made from src-tauri/src/view.rs, whose test keeps it so.\n\n{}", declared.join("\n"));
    if std::env::var_os("UPDATE_VIEW").is_some() {
        std::fs::write(KEPT, &text).expect("written");
    }
    let kept = std::fs::read_to_string(KEPT).expect("ui/src/lib/view.ts");
    assert!(kept == text, "ui/src/lib/view.ts differs: UPDATE_VIEW=1 cargo test -p sellerkey-desktop --lib");
}
