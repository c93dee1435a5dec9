package org.crowdchange.servlet.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The Markdown of comments and ideas as HTML: paragraphs, line breaks, emphasis, links, lists, quotations and code.
 * Everything else reads as it was written: HTML is escaped, headings and images stay text, and so do links to anything but
 * {@code http:}, {@code https:} and {@code mailto:} addresses.
 *
 * <p>Two locks, one behind the other: the renderer escapes, and a sanitizer lets through only the elements and attributes
 * that are named here. Nesting is limited, so that no text costs more than its length. Keeps the HTML of texts that were
 * lately shown. Thread-safe.
 */
public final class Markdown {
    private static final Set<Class<? extends org.commonmark.node.Block>> BLOCKS =
            Set.of(BlockQuote.class, FencedCodeBlock.class, IndentedCodeBlock.class, ListBlock.class);
    private static final int NESTED_BLOCKS = 12;
    private static final int NESTED_INLINES = 12;
    private static final long KEPT_CHARACTERS = 8_000_000;
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:)[^\\s\\p{Cntrl}]+");

    private final Parser parser = Parser.builder()
            .enabledBlockTypes(BLOCKS)
            .maxOpenBlockParsers(NESTED_BLOCKS)
            .maxInlineNesting(NESTED_INLINES)
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .softbreak("<br>\n")
            .build();
    private final PolicyFactory policy = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code", "pre")
            .allowAttributes("href")
            .matching(ADDRESS)
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("nofollow", "ugc", "noopener")
            .toFactory();
    private final Cache<String, String> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_CHARACTERS)
            .weigher((String text, String html) -> text.length() + html.length())
            .executor(Runnable::run)
            .build();

    /** A renderer with nothing kept yet. */
    public Markdown() {}

    /** The text as HTML; empty for an empty text. */
    public String html(String text) {
        return kept.get(text, this::render);
    }

    private String render(String text) {
        Node document = parser.parse(text);
        document.accept(new WithoutImages());
        return policy.sanitize(renderer.render(document)).strip();
    }

    /** Puts their own words in the place of images. */
    private static final class WithoutImages extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            visitChildren(image);
            Node child = image.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                image.insertBefore(child);
                child = next;
            }
            image.unlink();
        }
    }
}
