/**
 * A chapter of a yearly world report in the shape of the publisher's site, with invented events: title and year of the
 * events, a picture, ways to share, a list of topics, a box that leads elsewhere, the text, notes, related pages.
 */
export function aChapterPage(): string {
  return `<!doctype html><html lang="en"><head>
<title>World Report 2024: Tajikistan | Human Rights Watch</title>
<meta property="og:title" content="World Report 2024: Rights Trends in Tajikistan">
<meta property="og:site_name" content="Human Rights Watch">
<link rel="canonical" href="https://www.hrw.org/world-report/2024/country-chapters/tajikistan"></head><body>
<div class="cookie-notice"><p>We use cookies on this site.</p></div>
<header class="site-header"><a href="/">Human Rights Watch</a><nav><ul><li><a href="/donate">Donate Now</a></li></ul></nav></header>
<main id="main-content"><article class="chapter">
  <header class="chapter-header"><h1>Tajikistan</h1><p class="chapter-header__subtitle">Events of 2023</p>
    <figure><img src="x.jpg"><figcaption>Officers hold a man on a square in the capital in May. <small>© 2023 A. Photographer/Agency</small></figcaption></figure></header>
  <p class="byline__name">Tala Ayn</p><p>Published in World Report</p>
  <ul class="share-bar"><li><a href="https://social.example">Share this via Facebook</a></li></ul>
  <ul class="chapter-topics"><li><a href="#t">Torture</a></li><li><a href="#k">Key International Actors</a></li></ul>
  <div class="keynote-box"><h2>Keynote</h2><p class="keynote">A long essay of the director about the state of the world.</p></div>
  <div class="article-body rich-text">
    <p>The situation worsened in the country, and many people were jailed.</p>
    <h2 id="t">Torture</h2><p>It remained a problem in many places of detention.</p>
    <h3>In the North</h3><p>In Upper Sarn two men died.<a href="#_ftn1">[1]</a></p><ul><li>One was Adan Oster.</li></ul>
    <h2 id="k">Key International Actors</h2><p>In March the envoy of Albia visited the country.</p>
    <div id="_ftn1"><p><a href="#_ftnref1">[1]</a> Letter of the ministry, on file.</p></div>
  </div>
  <div class="chapter-end"><p>Your tax deductible gift can help stop violations.</p><p>Region / Country</p><p>Central Asia</p></div>
  <div class="related-content"><h2>Related Content</h2><p>Another page about the country, and its blurb.</p></div>
</article></main>
<footer><h2>Browse Countries</h2><p>Human Rights Watch | 350 Fifth Avenue</p></footer></body></html>`
}
