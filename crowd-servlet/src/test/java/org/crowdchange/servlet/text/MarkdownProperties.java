package org.crowdchange.servlet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is put together from pieces of markup, what comes out is in the narrow grammar of harmless HTML. */
class MarkdownProperties {
    private final Markdown markdown = new Markdown();

    @Provide
    Arbitrary<String> markup() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<",
                ">",
                "\"",
                "'",
                "&",
                "/",
                "=",
                " ",
                "\n",
                "\n\n",
                "\t",
                "`",
                "```",
                "*",
                "**",
                "_",
                "[",
                "]",
                "(",
                ")",
                "![",
                "](",
                "!",
                "#",
                "> ",
                "- ",
                "1. ",
                "    ",
                "\\",
                ":",
                ";",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "<?",
                "?>",
                "script",
                "<script>",
                "</script>",
                "<style>",
                "<svg ",
                "<math>",
                "<img src=",
                "<a href=",
                "onerror=",
                "style=",
                "javascript:",
                "data:",
                "https://a.example",
                "mailto:a@b.example",
                "&#60;",
                "&lt;",
                "&#x",
                "&colon;",
                "%3c",
                "\u0000",
                "\u0001",
                "\u2028",
                "\ud83d\ude00",
                "\ud800",
                "{{",
                "}}",
                "a",
                "b");
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(5);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, pieces), net.jqwik.api.Tuple.of(1, anything))
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 5000)
    void noMarkupYieldsATagOrAttributeOutsideOfTheList(@ForAll("markup") String text) {
        SafeHtml.Content content = SafeHtml.read(markdown.html(text));

        assertThat(content.names())
                .isSubsetOf(List.of("p", "br", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code", "pre"));
    }

    @Property(tries = 500)
    void lettersAndDigitsAreNeitherLostNorAdded(@ForAll("plain") String text) {
        assertThat(SafeHtml.read(markdown.html(text)).text()).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(50)
                .map(text -> "x" + text);
    }
}
