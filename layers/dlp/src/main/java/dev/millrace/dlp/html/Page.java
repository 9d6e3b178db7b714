package dev.millrace.dlp.html;

import dev.millrace.dlp.projection.Encoding;
import dev.millrace.dlp.projection.NotInFormat;
import dev.millrace.dlp.projection.Projection;
import dev.millrace.dlp.projection.Source;
import dev.millrace.dlp.projection.Windows;
import java.io.IOException;

/// Goes through a page: the text of a block is projected as it comes, what stands aside of it after the block.
final class Page {

    private static final Encoding TEXT = new TextEncoding();
    private static final Encoding RAW = new RawEncoding();

    private final Source source;
    private final Windows windows;
    private final Characters characters;
    private final Tags tags;
    private final Asides asides;
    private boolean inBlock;

    Page(Source source, Windows windows) {
        this.source = source;
        this.windows = windows;
        characters = new Characters(source);
        tags = new Tags(source);
        asides = new Asides(source, characters);
    }

    /// Takes the next tag, comment or stretch of text.
    void takeNext() throws IOException, NotInFormat {
        if (source.peek() != '<') {
            text();
            return;
        }
        var next = source.peek(1);
        if (isLetter(next) || (next == '/' && isLetter(source.peek(2)))) {
            tag();
        } else if (next == '!' || next == '?' || next == '/') {
            comment();
        } else {
            text();
        }
    }

    /// The text so far belongs together; what comes is something else.
    void endBlock() throws IOException {
        if (inBlock) {
            windows.current().filler(Projection.GAP);
            inBlock = false;
        }
        var resume = source.position();
        asides.projectInto(windows.current());
        source.seek(resume);
        windows.mayEnd(resume);
    }

    private void text() throws IOException {
        var ahead = 1;
        while (source.peek(ahead) != '<' && source.peek(ahead) != Source.END) {
            ahead++;
        }
        var end = source.position() + ahead;
        if (!inBlock) {
            windows.current().begin(TEXT);
            inBlock = true;
        }
        characters.project(windows.current(), end, Form.TEXT);
    }

    private void tag() throws IOException, NotInFormat {
        var tag = tags.next();
        asides.add(tag);
        var name = tag.lowerName();
        if (name.equals("br")) {
            windows.current().filler(inBlock ? "\n" : "");
        } else if (!Elements.isInline(name)) {
            endBlock();
        }
        if (!tag.isEnd() && (Elements.isRaw(name) || Elements.isEscapable(name))) {
            content(name, tag);
        }
    }

    private void content(String name, Tag tag) throws IOException, NotInFormat {
        var start = source.position();
        while (!isEndTag(name)) {
            if (source.read() == Source.END) {
                throw new NotInFormat("it ends within the element <%s>".formatted(name), tag.start());
            }
        }
        var end = source.position();
        source.seek(start);
        windows.current().begin(Elements.isRaw(name) ? RAW : TEXT);
        characters.project(windows.current(), end, Elements.isRaw(name) ? Form.RAW : Form.TEXT);
        windows.current().filler(Projection.GAP);
        windows.mayEnd(end);
    }

    private boolean isEndTag(String name) throws IOException {
        if (source.peek() != '<' || source.peek(1) != '/') {
            return false;
        }
        for (var i = 0; i < name.length(); i++) {
            if ((source.peek(2 + i) | 0x20) != name.charAt(i)) {
                return false;
            }
        }
        return " \t\n\f\r/>".indexOf(source.peek(2 + name.length())) >= 0;
    }

    private void comment() throws IOException, NotInFormat {
        var start = source.position();
        var isComment = source.peek(1) == '!' && source.peek(2) == '-' && source.peek(3) == '-';
        source.seek(start + 1);
        var length = 1L;
        for (var c = source.read();
                !(c == '>' && (!isComment || endsComment(start, source.position())));
                c = source.read()) {
            if (c == Source.END) {
                throw new NotInFormat("it ends within a comment", start);
            }
            length++;
        }
        asides.addRaw(start + 1, start + length);
    }

    /// `-->` and `--!>`, and right after the beginning `<!-->` and `<!--->`.
    private boolean endsComment(long start, long end) {
        var length = end - start;
        var tail = source.slice(Math.max(start, end - 4), end);
        return length >= 5 && (tail.endsWith("-->") || (length >= 8 && tail.equals("--!>")));
    }

    private static boolean isLetter(int c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }
}
