package dev.millrace.local.statemachines.journal;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/// The disk does not do what it must; someone has to look at it. The message says what and where.
public final class JournalFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private JournalFailure(String message, Throwable cause) {
        super(message, cause);
    }

    private JournalFailure(String message) {
        super(message);
    }

    static JournalFailure unwritable(Path file, IOException cause) {
        return new JournalFailure(
                "The state machine journal " + file + " cannot be written: " + cause.getMessage()
                        + ". Free the disk or mend its permissions and start again; nothing that was acknowledged is lost.",
                cause);
    }

    static JournalFailure unreadable(Path file, IOException cause) {
        return new JournalFailure(
                "The state machine journal " + file + " cannot be read: " + cause.getMessage() + ".", cause);
    }

    static JournalFailure damaged(Path file, int offset, int length) {
        return new JournalFailure(
                "The state machine journal " + file + " is damaged at byte " + offset + " of " + length
                        + ", and entries follow the damage. Restore the file, or move it away to start without its executions.");
    }

    static JournalFailure foreign(Path file) {
        return new JournalFailure("The file " + file
                + " is no journal that this version reads. Move it away to start without its executions.");
    }

    /// Entries that do not fit the engine that replays them.
    public static JournalFailure diverged(String execution, String why) {
        return new JournalFailure(
                "Execution " + execution + " cannot be resumed from its journal: " + why
                        + ". It was probably written by another version of Millrace; finish it there, or move its journal away.");
    }
}
