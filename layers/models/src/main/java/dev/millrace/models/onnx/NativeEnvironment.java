package dev.millrace.models.onnx;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.millrace.core.error.Defect;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;

/// The environment variables that native code of this process sees, which Java can read but not set.
final class NativeEnvironment {

    private static final int OVERWRITE = 1;

    private NativeEnvironment() {}

    /// Sets a variable, unless the process was started with it.
    static void set(String name, String value) {
        if (!value.equals(System.getenv(name))) {
            setenv(name, value);
        }
    }

    @SuppressWarnings("restricted") // as loading the models is: the launcher enables native access
    private static void setenv(String name, String value) {
        var linker = Linker.nativeLinker();
        var setenv = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setenv"),
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
        try (var arena = Arena.ofConfined()) {
            var status = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), OVERWRITE);
            if (status != 0) {
                throw new Defect("The variable %s could not be set for native code".formatted(name));
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new Defect("The variable %s could not be set for native code".formatted(name), e);
        }
    }
}
