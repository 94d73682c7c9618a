import { mount } from "svelte";
import App from "./App.svelte";
import "./face.css";
import { speak } from "./lib/words";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");
void speak().then(() => mount(App, { target }));
