package bihuan.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"企业名称, 责任单位", "生产经营单位, 责任单位", "存在的重大隐患, 隐患描述", "隐患内容, 隐患描述", "整改时限, 整改期限", "整改期限, 整改期限",
            "挂牌级别, 督办级别", "隐患编号, 编号", "計划, ", "整改进度（％）, 整改进度(%)"})
    void headers_of_offices_map_to_columns(String header, String column) {
        assertThat(Synonyms.builtIn().of(header)).isEqualTo(column == null ? null : Column.ofHeader(column));
    }

    @Test
    void an_administrators_file_adds_to_them_and_wins() throws IOException {
        Synonyms synonyms = Synonyms.with(file("# 本区\n责任单位: [ＡＢＣ公司, 隐患名称]\n编号: 案号\n"));

        assertThat(synonyms.of("abc公司")).isEqualTo(Column.UNIT);
        assertThat(synonyms.of("隐患名称")).isEqualTo(Column.UNIT);
        assertThat(synonyms.of("案号")).isEqualTo(Column.NUMBER);
        assertThat(synonyms.of("企业名称")).isEqualTo(Column.UNIT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"编号: [甲]\\n单位: [乙]|:2:|There is no column", "编号: [甲]\\n园区: [甲]|:2:|belongs to",
            "编号: [园区]|:1:|own name", "编号: [甲|:1:|YAML", "- 编号|:1:|Write", "编号: {a: b}|:1:|header is wanted",
            "编号:\\n  - 甲\\n  - [乙]|:3:|header is wanted"})
    void a_broken_file_is_refused_with_its_line_and_the_reason(String yaml, String line, String why)
            throws IOException {
        Path file = file(yaml.replace("\\n", "\n"));

        assertThatThrownBy(() -> Synonyms.with(file)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(line).hasMessageContaining(why);
    }

    @Test
    void a_file_that_is_not_there_or_no_text_is_refused_by_its_name() throws IOException {
        Path foreign = Files.write(folder.resolve("gbk.yml"), "编号: [案号]".getBytes(Charset.forName("GB18030")));

        assertThatThrownBy(() -> Synonyms.with(folder.resolve("none.yml"))).hasMessageContaining("none.yml");
        assertThatThrownBy(() -> Synonyms.with(foreign)).hasMessageContaining("gbk.yml").hasMessageContaining("UTF-8");
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("own.yml"), yaml);
    }
}
