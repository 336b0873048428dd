package bihuan.query.web;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The official document an act rests on (文书).
 *
 * @param number
 *            its number, such as 安委办督〔2021〕1号
 * @param title
 *            its title, or null
 * @param signatory
 *            who signed it, or null
 * @param issuedOn
 *            the day it was issued, Asia/Shanghai
 */
@Schema(name = "Document")
public record DocumentView(String number, String title, Person signatory, LocalDate issuedOn) {
}
