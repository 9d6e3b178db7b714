package dev.millrace.models;

import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;

/// The embedders of a function, each opened when first asked for and then kept. Thread-safe.
public final class Embedders {

    /// What embeds unless the variable `EMBEDDER` says otherwise.
    public static final String USUAL = "bge-small-en-v1.5-q";

    private final Environment environment;
    private final List<EmbedderProvider> providers;
    private final Map<String, Embedder> open = new ConcurrentHashMap<>();

    public Embedders(Environment environment, List<EmbedderProvider> providers) {
        this.environment = environment;
        this.providers = List.copyOf(providers);
    }

    /// Those that the class path offers.
    public static Embedders of(Environment environment) {
        var providers = ServiceLoader.load(EmbedderProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return new Embedders(environment, providers);
    }

    /// What the variable `EMBEDDER` names: the model of a system that has no index yet, and the one that a reindexing
    /// goes to. An index that is there names its own.
    public String choice() {
        return environment.find("EMBEDDER").orElse(USUAL);
    }

    /// The embedder of [#choice].
    public Embedder chosen() {
        return open(choice());
    }

    /// The embedder of that name.
    ///
    /// @throws Defect if nothing on the class path knows it
    public Embedder open(String name) {
        return open.computeIfAbsent(name, this::opened);
    }

    private Embedder opened(String name) {
        return providers.stream()
                .flatMap(provider -> provider.open(name, environment).stream())
                .findFirst()
                .orElseThrow(() -> new Defect(
                        "No layer of this function knows the embedder %s: look at EMBEDDER, or add the layer."
                                .formatted(name)));
    }
}
