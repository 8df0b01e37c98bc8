package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.text.LanguageDetector;
import isogloss.core.text.LanguageDetectorContract;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenNlpLanguageDetectorTest extends LanguageDetectorContract {
  private static final OpenNlpLanguageDetector DETECTOR = new OpenNlpLanguageDetector();

  @Override
  protected LanguageDetector detector() {
    return DETECTOR;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Der Anbieter bewahrt die Aufzeichnungen mindestens sechs Monate lang auf.
          fr | Le fournisseur conserve les journaux pendant une durée d'au moins six mois.
          es | El proveedor conservará los registros durante un período mínimo de seis meses.
          it | Il fornitore conserva le registrazioni per un periodo di almeno sei mesi.
          nl | De aanbieder bewaart de logbestanden gedurende ten minste zes maanden.
          pt | O fornecedor conserva os registos durante um período mínimo de seis meses.
          vi | Nhà cung cấp phải lưu giữ nhật ký trong thời hạn ít nhất sáu tháng.
          ja | 事業者は、記録を少なくとも六か月間保存しなければならない。
          ko | 제공자는 기록을 최소한 육 개월 동안 보관하여야 한다.
          zh | 第十二條 提供者應當將日誌至少保存六個月（AI system 除外）。
          ru | Поставщик хранит журналы не менее шести месяцев со дня их создания.
          """)
  void theLanguageOfAClauseIsTold(String language, String text) {
    assertEquals(Optional.of(language), DETECTOR.detect(text));
  }
}
