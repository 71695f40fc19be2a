// Pages of trips and of officials from data, by templates that say what ours say; for `--bench-folder`.
import { readFileSync } from "node:fs";

const rows = (file) =>
  readFileSync(`${process.env.PAGES}/${file}`, "utf8").trimEnd().split("\n").map((row) => JSON.parse(row));

export default function (config) {
  config.addGlobalData("trips", () => rows("trips.jsonl"));
  config.addGlobalData("officials", () => rows("officials.jsonl"));
  config.setNunjucksEnvironmentOptions({ autoescape: true });
  return { dir: { input: "pages", includes: "../layouts", output: process.env.SITE } };
}
