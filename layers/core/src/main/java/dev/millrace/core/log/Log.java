package dev.millrace.core.log;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.Map;

/// Writes one JSON line for each thing that happened, to standard output.
///
/// Event names are constants of the code. Field values are ids, numbers, times and masked text; anything else is
/// withheld, so that no log can leak a document.
public final class Log {

    private final String source;

    private Log(Class<?> source) {
        this.source = source.getSimpleName();
    }

    /// The log of that class.
    public static Log of(Class<?> source) {
        return new Log(source);
    }

    /// Something worth knowing.
    public void info(@CompileTimeConstant String event, Map<String, Object> fields) {
        LogLine.write("INFO", source, event, fields);
    }

    /// Something that a person should look at when it keeps happening.
    public void warn(@CompileTimeConstant String event, Map<String, Object> fields) {
        LogLine.write("WARN", source, event, fields);
    }

    /// Something that a person must look at. The message of the cause is logged only if it is one of our own.
    public void error(@CompileTimeConstant String event, Throwable cause, Map<String, Object> fields) {
        LogLine.write("ERROR", source, event, LoggedFailure.of(cause, fields));
    }
}
