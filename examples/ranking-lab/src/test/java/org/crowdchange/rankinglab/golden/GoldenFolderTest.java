package org.crowdchange.rankinglab.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.rankinglab.golden.CaseResult.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFolderTest {

    @TempDir
    Path folder;

    @Test
    void casesOfAllFilesOfTheSchemaAreReadAndOthersLeftAlone() throws IOException {
        write("b.json", "{'schema':'crowd-golden/1','cases':[{'id':'b','algorithm':'x','input':{'kind':'k'}}]}");
        write("a.json", "{'schema':'crowd-golden/1','cases':[{'id':'a','algorithm':'x','input':{'kind':'k'}}]}");
        write("other.json", "{'schema':'another'}");
        write("notes.txt", "not JSON");

        assertThat(GoldenFolder.read(folder)).extracting(GoldenCase::id).containsExactly("a", "b");
    }

    @Test
    void anInputIsTakenFromAnotherCaseAndKeepsFieldsOfItsOwn() throws IOException {
        write(
                "a.json",
                "{'schema':'crowd-golden/1','cases':["
                        + "{'id':'three','input':{'same_as':'two'}},"
                        + "{'id':'two','input':{'same_as':'one','mod_out':[3]}},"
                        + "{'id':'one','input':{'kind':'k','inline':[1]}}]}");

        List<GoldenCase> cases = GoldenFolder.read(folder);

        assertThat(cases).extracting(GoldenCase::kind).containsOnly("k");
        assertThat(cases.get(0).input().path("mod_out").get(0).asInt()).isEqualTo(3);
        assertThat(cases.get(2).input().has("mod_out")).isFalse();
    }

    @Test
    void anInputThatRefersToNothingOrToItselfIsRefused() throws IOException {
        write("a.json", "{'schema':'crowd-golden/1','cases':[{'id':'one','input':{'same_as':'two'}}]}");
        assertThatThrownBy(() -> GoldenFolder.read(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("expected the id of another case of the file, got \"two\"");

        write("a.json", "{'schema':'crowd-golden/1','cases':[{'id':'one','input':{'same_as':'one'}}]}");
        assertThatThrownBy(() -> GoldenFolder.read(folder)).hasMessageContaining("got \"one\"");
    }

    @Test
    void aFolderWithoutCasesIsRefused() throws IOException {
        assertThatThrownBy(() -> GoldenFolder.read(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a file of the schema crowd-golden/1 in it");
        assertThatThrownBy(() -> GoldenFolder.read(folder.resolve("none")))
                .hasMessageContaining("a folder with files of the schema crowd-golden/1");
        write("a.json", "{'schema':");
        assertThatThrownBy(() -> GoldenFolder.read(folder)).hasMessageContaining("expected JSON");
    }

    @Test
    void anAlgorithmThatIsNotComputedIsUnsupportedAndNotPassed() throws IOException {
        write("a.json", "{'schema':'crowd-golden/1','cases':[{'id':'a','algorithm':'phrenology','input':{}}]}");

        List<CaseResult> results = new Verification().run(folder, result -> {});

        assertThat(results)
                .containsExactly(
                        new CaseResult("a", "phrenology", Status.UNSUPPORTED, List.of("the algorithm \"phrenology\"")));
    }

    private void write(String name, String json) throws IOException {
        Files.writeString(folder.resolve(name), json.replace('\'', '"'));
    }
}
