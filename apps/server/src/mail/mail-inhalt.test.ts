import { expect, test } from "vitest";
import { mailInhalt } from "./mail-inhalt.ts";

test("a mail says the same as text and as HTML, with the office's name at its end", async () => {
  const { subject, text, html } = await mailInhalt(
    {
      betreff: "Ihre Fälle liegen bereit",
      absaetze: ["Guten Morgen, Ihre zehn Fälle liegen bereit.", { liste: ["Team 412: 23 von 214", "Team 413: 4"] }],
      ablage: "gE_intern/Bereich Nord/412",
    },
    "Jobcenter Musterstadt",
  );
  expect(subject).toBe("Ihre Fälle liegen bereit");
  expect(text).toBe(`Guten Morgen, Ihre zehn Fälle liegen bereit.

- Team 412: 23 von 214
- Team 413: 4

Die Arbeitsmappe liegt hier: gE_intern/Bereich Nord/412

-- 
Verlauf, Jobcenter Musterstadt. Diese Nachricht ist automatisch entstanden. Namen und Kundennummern stehen nicht darin.
`);
  expect(html).toBe(`<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>Ihre Fälle liegen bereit</title></head>
<body>
<p>Guten Morgen, Ihre zehn Fälle liegen bereit.</p>
<ul>
<li>Team 412: 23 von 214</li>
<li>Team 413: 4</li>
</ul>
<p>Die Arbeitsmappe liegt hier: gE_intern/Bereich Nord/412</p>
<hr>
<p><small>Verlauf, Jobcenter Musterstadt. Diese Nachricht ist automatisch entstanden. Namen und Kundennummern stehen nicht darin.</small></p>
</body>
</html>
`);
});

test("no text becomes markup, and only an https address becomes a link", async () => {
  const htmlOf = async (ablage: string | null, absatz = ""): Promise<string> =>
    (await mailInhalt({ betreff: "</title><script>", absaetze: [absatz], ablage }, null)).html;
  const evil = await htmlOf('"><img src=x onerror=alert(1)>', `Team <b>4</b> & "U25" 'x'`);
  expect(evil).not.toMatch(/<(?:script|img|b)\b/);
  expect(evil).toContain("Team &lt;b&gt;4&lt;/b&gt; &amp; &quot;U25&quot; &#39;x&#39;");
  expect(await htmlOf("https://verlauf.example/mappe?a=1&b=2")).toContain(
    '<a href="https://verlauf.example/mappe?a=1&amp;b=2">https://verlauf.example/mappe?a=1&amp;b=2</a>',
  );
  for (const ort of ["javascript:alert(1)", "http://verlauf.example", 'https://x" onclick="y', "//rechner/ablage"]) {
    expect(await htmlOf(ort)).not.toContain("<a ");
  }
  expect(await htmlOf(null)).toContain("<small>Verlauf. Diese");
});
