package dev.millrace.local.process;

/// A part did not come up; the message holds what it said last.
public final class ChildFailed extends RuntimeException {

    ChildFailed(String name, String what, ChildLog log) {
        super("The part \"" + name + "\" " + what + ". It said last:\n" + log.lastLines() + "\nMore is in " + log.file()
                + ".");
    }
}
