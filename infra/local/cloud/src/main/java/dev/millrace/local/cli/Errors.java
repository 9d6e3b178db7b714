package dev.millrace.local.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says what went wrong in one sentence. `MILLRACE_DEBUG=1` shows where, too.
public final class Errors implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        if ("1".equals(System.getenv("MILLRACE_DEBUG"))) {
            failure.printStackTrace();
        }
        System.err.println("millrace: " + sentence(failure));
        return 1;
    }

    private static String sentence(Throwable failure) {
        var text = failure.getMessage();
        if (failure instanceof FileSystemException || isFullDisk(failure)) {
            return "cannot write %s. Free some space or choose another folder with --data.".formatted(text);
        }
        var cause = failure.getCause();
        if (failure instanceof java.io.UncheckedIOException && cause != null) {
            return sentence(cause);
        }
        return text == null ? failure.toString() : text;
    }

    private static boolean isFullDisk(Throwable failure) {
        return failure instanceof IOException
                && String.valueOf(failure.getMessage()).contains("No space left");
    }
}
