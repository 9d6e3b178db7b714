package dev.millrace.ingestion.jsoup;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Writes down text as a browser would lay it out: blocks on lines of their own, cells of a row side by side.
final class Lines implements NodeVisitor {

    private static final String CELLS = "td, th";
    private static final String PARAGRAPHS = "p, h1, h2, h3, h4, h5, h6, table, ul, ol, pre, blockquote, section";

    private final StringBuilder text = new StringBuilder();

    private Lines() {}

    static String of(Element root) {
        var lines = new Lines();
        root.traverse(lines);
        return lines.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element && startsLine(element)) {
            beginLine(element.is(PARAGRAPHS));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (element.is(CELLS)) {
            text.append('\t');
        } else if (element.isBlock()) {
            beginLine(element.is(PARAGRAPHS));
        }
    }

    private static boolean startsLine(Element element) {
        return (element.isBlock() && !element.is(CELLS)) || element.nameIs("br");
    }

    private void append(TextNode words) {
        var preformatted = isPreformatted(words);
        var value = preformatted ? words.getWholeText() : words.text();
        var atLineStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(atLineStart && !preformatted ? value.stripLeading() : value);
    }

    private static boolean isPreformatted(TextNode words) {
        var parent = words.parent();
        return parent != null && parent.closest("pre, textarea") != null;
    }

    private void beginLine(boolean paragraph) {
        while (!text.isEmpty() && (text.charAt(text.length() - 1) == ' ' || text.charAt(text.length() - 1) == '\t')) {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        if (paragraph && text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
            text.append('\n');
        }
    }
}
