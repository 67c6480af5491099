/**
 * City totals of the parts (计算依据) in 2023. They are not published: each is chosen so that the
 * published ratio or mean follows from it, and otherwise plausible.
 */
export const partTotals2023: Readonly<Record<string, number>> = {
  // 78.2 % of 25,194
  'placement.in_province': 19702,
  // 1 % of 25,194
  self_employed: 252,
  // 82 % of those who answered
  'promotion_3y.n': 9860,
  'promotion_3y.promoted': 8085,
  'graduates.monthly_income.n': 7412,
  'students.equivalent': 76457,
  // 76,457 ÷ 11.17; with half a teacher for each external one: 5,837 + 2,016 ÷ 2
  'teachers.equivalent': 6845,
  'teachers.external': 2016,
  // 52 % of 5,837, and the 202 + 1,447 behind 28 %
  'teachers.dual_qualified': 3035,
  'teachers.senior': 1649,
  // 6,211 × 20
  'online_courses.students': 124220,
  // 1.2 × 76,457
  workstations: 91748,
  // 16,633 yuan × 76,457
  equipment_value: 127170.93,
  building_area: 1987880,
  // 5,063 yuan × 76,457, counting every student as funded
  funding: 38710.18,
  'students.funded': 76457,
  // 95 % of 68,892
  'fitness.passed': 65447,
  'students.left': 1560,
  'students.transferred_in': 310,
  'graduates.enrolled': 26940,
  interns: 15240,
  'foreign_awards.listed': 11,
  'resource_banks.elsewhere': 0,
  'textbooks.elsewhere': 3,
  'practice_centres.elsewhere': 6,
  'industry_mentors.elsewhere': 7,
};
