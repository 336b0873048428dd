package bihuan.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkbookTextTest {

    @Test
    void what_xml_cannot_write_is_replaced_and_what_it_can_stays() {
        assertThat(WorkbookText.of("a\u0001b\uFFFFc\uD800")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
        assertThat(WorkbookText.of("一\n二\t𠮷")).isEqualTo("一\n二\t𠮷");
    }

    @Test
    void a_text_that_no_cell_can_hold_is_cut_between_characters() {
        assertThat(WorkbookText.of("=" + "𠮷".repeat(20_000))).startsWith("'=𠮷").hasSizeLessThan(32_767)
                .endsWith("𠮷");
    }
}
