package dev.millrace.search;

import java.util.List;

/// Shows a text as HTML that means nothing but itself: whatever stands in it is escaped.
final class MarkedText {

    private MarkedText() {}

    /// @param marks in order, none within another
    static String html(String text, List<Mark> marks) {
        var html = new StringBuilder(text.length() + marks.size() * "<mark></mark>".length());
        var position = 0;
        for (var mark : marks) {
            escape(text, position, mark.start(), html);
            html.append("<mark>");
            escape(text, mark.start(), mark.end(), html);
            html.append("</mark>");
            position = mark.end();
        }
        escape(text, position, text.length(), html);
        return html.toString();
    }

    private static void escape(String text, int from, int until, StringBuilder html) {
        for (var i = from; i < until; i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
