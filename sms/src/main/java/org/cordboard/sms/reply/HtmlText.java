package org.cordboard.sms.reply;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// The words of a mail that was written as HTML, and the pictures among them.
final class HtmlText {
    /// On both sides of the id of a picture that stands among words.
    private static final char PICTURE = '\uFFFC';

    private static final Pattern SHOWN = Pattern.compile(PICTURE + "([^" + PICTURE + "]*)" + PICTURE);
    private static final String OF_THIS_MAIL = "cid:";

    /// How mail programs mark what they quote.
    private static final String QUOTED =
            "blockquote, .gmail_quote, .gmail_attr, .moz-cite-prefix, .yahoo_quoted, #appendonsend,"
                    + " #appendonsend ~ *, #divRplyFwdMsg, #divRplyFwdMsg ~ *, .WordSection1 > div[style*=border-top], .gmail_signature,"
                    + " .moz-signature, head, script, style, title";

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "li", "tr", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre");

    private HtmlText() {}

    static String of(String html) {
        return SHOWN.matcher(written(html)).replaceAll("");
    }

    /// The ids of pictures that stand in what was written now.
    static Set<String> picturesWritten(String html) {
        return SHOWN.matcher(Quotations.without(written(html)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /// The ids of all pictures that are shown, wherever that is.
    static Set<String> pictures(String html) {
        return Jsoup.parse(html).select("img[src^=" + OF_THIS_MAIL + "]").stream()
                .map(HtmlText::id)
                .collect(Collectors.toSet());
    }

    private static String written(String html) {
        Document page = Jsoup.parse(html);
        page.select(QUOTED).remove();
        StringBuilder words = new StringBuilder();
        NodeTraversor.traverse(new Writer(words), page.body());
        return words.toString();
    }

    private static String id(Element image) {
        return image.attr("src").substring(OF_THIS_MAIL.length());
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
                } else if (element.normalName().equals("img")
                        && element.attr("src").startsWith(OF_THIS_MAIL)) {
                    words.append(PICTURE).append(id(element)).append(PICTURE);
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
