//! Checks that the UI is built, then generates what Tauri compiles in.

fn main() {
    println!("cargo::rerun-if-changed=ui/dist");
    println!("cargo::rerun-if-changed=src-tauri/permissions");
    if !std::path::Path::new("ui/dist/index.html").exists() {
        println!(
            "cargo::error=the UI is not built yet: run `./x ui` (or `npm ci && npm run build` in ui/) and build again"
        );
        return;
    }
    let manifest = tauri_build::AppManifest::new().permissions_path_pattern("src-tauri/permissions/**/*");
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)).unwrap_or_else(|error| {
        println!("cargo::error={error:#}");
    });
}
