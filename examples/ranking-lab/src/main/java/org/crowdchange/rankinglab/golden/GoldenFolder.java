package org.crowdchange.rankinglab.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crowdchange.model.InvalidInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The cases of all files of the schema {@code crowd-golden/1} in a folder, file by file in the order of their names. */
final class GoldenFolder {
    static final String SCHEMA = "crowd-golden/1";

    private GoldenFolder() {}

    /**
     * Reads a folder.
     *
     * @throws InvalidInputException if it is no folder, holds no file of the schema, or a file of it is damaged
     */
    static List<GoldenCase> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException("folder", folder.toString(), "a folder with files of the schema " + SCHEMA);
        }
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(each -> each.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<GoldenCase> cases = new ArrayList<>();
        int golden = 0;
        for (Path file : files) {
            JsonNode tree = parse(file);
            if (tree.path("schema").asString("").equals(SCHEMA)) {
                golden++;
                addCases(folder, file, tree, cases);
            }
        }
        if (golden == 0) {
            throw new InvalidInputException("folder", folder.toString(), "a file of the schema " + SCHEMA + " in it");
        }
        return cases;
    }

    private static JsonNode parse(Path file) {
        try {
            return JsonMapper.shared().readTree(file);
        } catch (JacksonException e) {
            throw new InvalidInputException("file", file.toString(), "JSON (" + e.getOriginalMessage() + ")");
        }
    }

    private static void addCases(Path folder, Path file, JsonNode tree, List<GoldenCase> cases) {
        Map<String, JsonNode> inputs = new HashMap<>();
        for (JsonNode each : tree.path("cases")) {
            inputs.put(each.path("id").asString(""), each.path("input"));
        }
        for (JsonNode each : tree.path("cases")) {
            cases.add(new GoldenCase(folder, each, resolve(each.path("input"), inputs, file)));
        }
    }

    /** Fills in the input that another case has, keeping the fields that stand beside the reference. */
    private static JsonNode resolve(JsonNode input, Map<String, JsonNode> inputs, Path file) {
        JsonNode resolved = input;
        for (int steps = 0; resolved.has("same_as"); steps++) {
            String id = resolved.path("same_as").asString("");
            JsonNode other = inputs.get(id);
            if (other == null || steps > inputs.size()) {
                throw new InvalidInputException("same_as in " + file, id, "the id of another case of the file");
            }
            ObjectNode merged = ((ObjectNode) other).deepCopy();
            for (Map.Entry<String, JsonNode> own : resolved.properties()) {
                if (!own.getKey().equals("same_as")) {
                    merged.set(own.getKey(), own.getValue());
                }
            }
            resolved = merged;
        }
        return resolved;
    }
}
