package org.cordboard.sms.reply;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// The words of a mail that was written as HTML alone.
final class HtmlText {
    /// How mail programs mark what they quote.
    private static final String QUOTED =
            "blockquote, .gmail_quote, .gmail_attr, .moz-cite-prefix, .yahoo_quoted, #appendonsend,"
                    + " #appendonsend ~ *, #divRplyFwdMsg, #divRplyFwdMsg ~ *, .WordSection1 > div[style*=border-top], .gmail_signature,"
                    + " .moz-signature, head, script, style, title";

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "li", "tr", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre");

    private HtmlText() {}

    static String of(String html) {
        Document page = Jsoup.parse(html);
        page.select(QUOTED).remove();
        StringBuilder words = new StringBuilder();
        NodeTraversor.traverse(new Writer(words), page.body());
        return words.toString();
    }

    /// Does not call itself for what is within, however deep a page is.
    private record Writer(StringBuilder words) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                String plain = text.text();
                words.append(atLineStart() ? plain.stripLeading() : plain);
            } else if (node instanceof Element element) {
                if (element.normalName().equals("br")) {
                    words.append('\n');
                } else if (BLOCKS.contains(element.normalName()) && !atLineStart()) {
                    words.append('\n');
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName()) && !atLineStart()) {
                words.append('\n');
            }
        }

        private boolean atLineStart() {
            return words.isEmpty() || words.charAt(words.length() - 1) == '\n';
        }
    }
}
