package eluate.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line: a gold item, an item of the output, and what is wrong with it. */
class RulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{name:'blinatumomab',role:'studied'} | {name:'Blinatumomab',role:'studied'} | exact",
        "{name:'blinatumomab',role:'studied'} | {name:'blinatumomab',role:'prior'} | role",
        "{name:'interferon beta',role:'prior'} | {name:'interferon beta-1a',role:'prior'} | name",
        "{name:'blinatumomab'} | {name:'rituximab'} | missed",
        "{name:'methotrexate',aliases:['MTX']} | {name:'MTX'} | exact",
        "{name:'insulin',ignore:['role','name']} | {name:'insulin glargine',role:'prior'} | exact",
        "{name:'a',role:'prior',alt:[{role:'studied'}]} | {name:'a',role:'studied'} | exact",
        "{name:'a'} | {name:''} | missed",
        "{name:'a'} | {name:null} | missed",
      })
  void drugs(String gold, String out, String wrong) {
    assertEquals(wrong, Records.verdict(Family.DRUGS, gold, out));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{name:'leukaemia',qualifiers:['relapsed','MRD-positive']}"
            + " | {name:'leukemia',qualifiers:['MRD positive','relapsed']} | exact",
        "{name:'gout',qualifiers:['severe']} | {name:'gout',qualifiers:[]} | qualifiers",
        "{name:'gout',qualifiers:[]} | {name:'gout'} | exact",
        "{name:'gout',role:'treated'} | {name:'tophaceous gout',role:'mentioned'} | role",
      })
  void indications(String gold, String out, String wrong) {
    assertEquals(wrong, Records.verdict(Family.INDICATIONS, gold, out));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{count:40,kind:'enrolled',group:'all'} | {count:40,kind:'enrolled'} | exact",
        "{count:40,kind:'enrolled'} | {count:40,kind:'treated',group:'women'} | kind,group",
        "{count:40,kind:'enrolled'} | {count:41,kind:'enrolled'} | missed",
      })
  void patientCounts(String gold, String out, String wrong) {
    assertEquals(wrong, Records.verdict(Family.PATIENT_COUNTS, gold, out));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{measure:'QMG',value:18,timepoint:'P1M'} | {measure:'QMG',value:18,timepoint:'P30D'}"
            + " | exact",
        "{measure:'QMG',value:18,timepoint:'P1M'} | {measure:'QMG',value:18,timepoint:'P4W'}"
            + " | timepoint",
        "{measure:'QMG',value:18,timepoint:'after the first cycle'}"
            + " | {measure:'QMG',value:18,timepoint:'After the first cycle'} | exact",
        "{measure:'QMG',value:18,timepoint:'baseline'} | {measure:'QMG',value:18} | timepoint",
        "{measure:'QMG',value:-4,type:'change'} | {measure:'QMG',value:4,type:'change'} | missed",
        "{measure:'QMG',value:-4,unsigned:true} | {measure:'QMG',value:4} | exact",
        "{measure:'QMG total score',value:4} | {measure:'QMG',value:4} | exact",
        "{measure:'plasma HbA1c',value:4} | {measure:'HbA1c change',value:4} | missed",
        "{measure:'plasma HbA1c',value:4,looseName:true} | {measure:'HbA1c change',value:4}"
            + " | exact",
        "{measure:'FVC',value:4,type:'value'} | {measure:'FVC',value:4,type:'change'} | type",
      })
  void scores(String gold, String out, String wrong) {
    assertEquals(wrong, Records.verdict(Family.SCORES, gold, out));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{measure:'ACR20',events:4,total:5,percent:80} | {measure:'ACR20',events:4,total:5}"
            + " | percent",
        "{measure:'ACR20',percent:80} | {measure:'ACR20',events:4,percent:80} | events",
        "{measure:'ACR20',percent:80} | {measure:'ACR20',events:4} | missed",
        "{measure:'ACR20'} | {measure:'ACR20'} | exact",
        "{measure:'ACR20'} | {measure:'ACR20',events:4} | missed",
        "{measure:'ACR20',events:4,total:5} | {measure:'ACR20',events:4,total:6,group:'women'}"
            + " | total,group",
      })
  void responses(String gold, String out, String wrong) {
    assertEquals(wrong, Records.verdict(Family.RESPONSES, gold, out));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{measure:'overall survival',statistic:'HR',value:0.71,low:0.55,high:0.93}"
            + " | {measure:'survival',statistic:'HR',value:0.71,low:0.55,high:0.93} | exact",
        "{measure:'death',statistic:'HR',value:0.71,low:0.55,high:0.93}"
            + " | {measure:'stroke',statistic:'HR',value:0.71,low:0.5} | low,high,measure",
        "{measure:'death',statistic:'HR',value:0.71} | {measure:'death',statistic:'OR',value:0.71}"
            + " | missed",
      })
  void effects(String gold, String out, String wrong) {
    assertEquals(wrong, Records.verdict(Family.EFFECTS, gold, out));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{term:'nausea',affected:2,total:5} | {term:'nausea',affected:2,total:5} | exact",
        "{term:'nausea',affected:2,total:5} | {term:'nausea',affected:2,total:6} | total",
        "{term:'nausea',affected:2} | {term:'nausea'} | missed",
        "{term:'nausea',affected:2} | {term:'nausea',affected:2,percent:40} | missed",
        "{term:'nausea',anyNumber:true} | {term:'nausea',affected:2} | exact",
        "{term:'nausea',grade:'>=3'} | {term:'nausea',grade:'≥3'} | exact",
        "{term:'nausea',grade:'>=3'} | {term:'nausea',grade:'3'} | grade",
        "{term:'nausea',grade:'2-3'} | {term:'nausea',grade:'2–3'} | exact",
        "{term:'nausea',grade:'0'} | {term:'nausea'} | grade",
        "{term:'nausea',affected:1,alt:[{affected:null,percent:20},{grade:'3'}]}"
            + " | {term:'nausea',percent:20} | exact",
      })
  void adverseEvents(String gold, String out, String wrong) {
    assertEquals(wrong, Records.verdict(Family.ADVERSE_EVENTS, gold, out));
  }
}
