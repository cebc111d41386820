import { describe, expect, test } from 'vitest';
import { dayOrderOf, parseStamp } from '../../src/corpus/stamp.ts';

describe('a stamp line', () => {
  test.each([
    ['17:33 GMT 21.11.2025 (Updated: 18:07 GMT 21.11.2025)', '2025-11-21T17:33Z', '2025-11-21T18:07Z'],
    ['November 21, 2025 10:04 PM GMT+03:00', '2025-11-21T22:04+03:00', null],
    ['Nov 28, 2025 - 02:00', '2025-11-28T02:00', null],
    ['Published: 03 December 2019', '2019-12-03', null],
    ['Last updated 04 Jun 2020, originally created 17 Jun 2019', '2019-06-17', '2020-06-04'],
    ['Updated 11/18/2023 10:46 PM', null, '2023-11-18T22:46'],
    ['By Amelie Nishizawa Feb 8, 2020  5 min read', '2020-02-08', null],
    ['Dan Goodin - Apr 16, 2015 8:02 pm UTC', '2015-04-16T20:02Z', null],
    ['12/30/2019 05:03 AM EST', '2019-12-30T05:03-05:00', null],
    ['13 Jan 2020, 22:11 GMT+10', '2020-01-13T22:11+10:00', null],
    ['Yahoo News Australia28 October 2020', '2020-10-28', null],
    ['2025-11-21T17:33:05+03:00', '2025-11-21T17:33+03:00', null],
    ['2023年11月8日', '2023-11-08', null],
    ['10.15.15', '2015-10-15', null],
    ['21/11/25 at 17:33', '2025-11-21T17:33', null],
    ['Updated: 21.11.25, 17:33 Uhr', null, '2025-11-21T17:33'],
    ['November 21, 20255:30 AM ET', '2025-11-21', null],
    ['Published On 8 Nov 20238 Nov 2023', '2023-11-08', null],
    ['21-11-2025', '2025-11-21', null],
    ['Medically reviewed by Ada Moss on May 14, 2023', null, '2023-05-14'],
    ['By Ada Moss, Jo van der Berg and Li Na, The Gazette Nov. 8, 2023', '2023-11-08', null],
    ['2018-05-14T09:12:00.000Z', '2018-05-14T09:12Z', null],
    ['2025.11.21 17:33', '2025-11-21T17:33', null],
    ['Von Anna Schmidt, veröffentlicht am 21. November 2025 um 17:33 Uhr', '2025-11-21T17:33', null],
    ['Stand: 2. März 2025, 9.05 Uhr', '2025-03-02T09:05', null],
    ['Die Zeit, 21. Dezember 2025', '2025-12-21', null],
    ['Publié le 1er août 2025 à 17h33 - Mis à jour le 2 août 2025 à 08h10', '2025-08-01T17:33', '2025-08-02T08:10'],
    ['Le Monde, vendredi 21 novembre 2025', '2025-11-21', null],
    ['Publicado el 3 de enero de 2025 a las 10:15', '2025-01-03T10:15', null],
    ['Atualizado em 3 de março de 2025 às 10h15', null, '2025-03-03T10:15'],
    ['Pubblicato il 9 giugno 2025 alle ore 8:30', '2025-06-09T08:30', null],
    ['21 Kasım 2025, 10:04', '2025-11-21T10:04', null],
    ['21 ноября 2025, 10:04 MSK', '2025-11-21T10:04+03:00', null],
    ['Última actualización: 2 de noviembre de 2025', null, '2025-11-02'],
    ['Actualizado: 2 de noviembre de 2025', null, '2025-11-02'],
    ['Última atualização em 2 de novembro de 2025, às 10h15', null, '2025-11-02T10:15'],
    ['Ultimo aggiornamento: 2 novembre 2025', null, '2025-11-02'],
    ['Letzte Änderung: 2. November 2025', null, '2025-11-02'],
    ['Dernière modification le 2 novembre 2025', null, '2025-11-02'],
    ['الجمعة 21 نوفمبر 2025', '2025-11-21', null],
    ['21 أكتوبر 2025', '2025-10-21', null],
    ['21 تشرين الأول 2025', '2025-10-21', null],
    ['3 كانون الثاني 2025', '2025-01-03', null],
    ['5 آب 2025', '2025-08-05', null],
    ['٢١ أكتوبر/تشرين الأول ٢٠٢٥', '2025-10-21', null],
  ])('%j gives its dates as precise as they stand there', (line, published, updated) => {
    expect(parseStamp(line)).toMatchObject({ published, updated });
  });

  test.each([
    ['31 February 2025'],
    ['Thursday, Nov 9th 2023 5PM 11°C 8PM 9°C'],
    ['Upcoming: May 14, 2023'],
    ['9/11/13 10:00AM'],
    ['Firmware 10.15.15'],
    ['Won by 10.15.15'],
    ['08/11/2023 | 20:26 PM'],
    ['The raid of 5 March 1944'],
    ['Die Flut vom 5. März 1944'],
    ['Le raid du 5 mars 1944'],
    ['La inundación del 5 de marzo de 1944'],
    ['Nächste Sitzung: 3. Januar 2031'],
    ['Room 12 wing 2025'],
    ['When: 14 June 2027'],
    ['Deadline: 30 June 2024'],
    ['Next council meeting: 3 January 2031'],
    ['Anna Mike, 3 May 1931 – 7 June 2024'],
    ['A crane in Delta, 2 May 2012'],
    ['— Daniel Dale (@ddale8) January 1, 2020'],
    ['© 2 May 2020 The Gazette'],
    ['Half Year 2015 Internet Advertising Revenue Report'],
    ['The council of the harbour town voted on 21 November 2025 to rebuild the old bridge.'],
  ])('is not %j', (line) => {
    expect(parseStamp(line)).toBeNull();
  });

  test.each(['Dhaka, 12 May 2024, 10:30 BST', 'Manila, 12 May 2024, 10:30 PST'])(
    '%j has no zone: it names several',
    (line) => {
      expect(parseStamp(line)?.published).toBe('2024-05-12T10:30');
    },
  );
});

describe('day and month of slashed dates', () => {
  test.each([
    ['seen on 03/04/2025 and again on 25/04/2025', 'day-first'],
    ['seen on 03/04/2025 and again on 04/25/2025', 'month-first'],
    ['03/04/2025 The defense minister traveled to the center and organized a program', 'month-first'],
    ['03/04/2025 The defence minister travelled to the centre, organised by his neighbour', 'day-first'],
    ['seen on 03/04/2025', null],
    ['Thursday, 03/04/2025', 'day-first'],
    ['Tuesday, 03/04/2025', 'month-first'],
    ['Monday, 03/04/2025', null],
    [
      '03/04/2025 He raised, revised and promised it, surprising the presenter who organized and publicized it',
      'month-first',
    ],
    ['03/04/2025 They seized a prized, oversized boat, organised the rescue themselves and realised it', 'day-first'],
    ['03/04/2025 He raised, promised, revised, advised, exercised and supervised it', null],
    ['Published on 03/04/2025 - 14:02', 'day-first'],
    ['03/04/2025 08:02 CET, changed 05/06/2025 09:02 CEST', 'day-first'],
    ['03/04/2025 He organized it', null],
    ['03/04/2025 8:02 PM', null],
    ['08/11/2023 | 20:26 PM', 'day-first'],
    ['Le conseil a voté le 03/04/2025 la reconstruction des ponts et les habitants en sont contents', 'day-first'],
    ['3.04.25 Der Rat hat die Brücke gesperrt, und die Stadt ist nicht froh', 'day-first'],
    ['3/04/25 The defence minister travelled to the centre, organised by his neighbour', null],
    ['no slashed date at all', null],
  ])('in %j are told by other days or by spelling', (text, order) => {
    expect(dayOrderOf(text)).toBe(order);
  });

  test.each([
    ['fr', 'day-first'],
    ['es-mx', 'day-first'],
    ['es-us', null],
    ['en-gb', null],
    [null, null],
  ])('are told by the language %j where the text has no word that tells', (language, order) => {
    expect(dayOrderOf('Pont : 03/04/2025', language)).toBe(order);
  });

  test('are not told by a language that the text isn’t in', () => {
    expect(dayOrderOf('03/04/2025 The council of the town voted and is glad of that', 'fr')).toBeNull();
  });

  test('count once they are told', () => {
    expect(parseStamp('03/04/2025')).toBeNull();
    expect(parseStamp('03/04/2025', 'day-first')?.published).toBe('2025-04-03');
    expect(parseStamp('3.04.25', 'day-first')?.published).toBe('2025-04-03');
    expect(parseStamp('3.04.25')).toBeNull();
    expect(parseStamp('03/04/2025', 'month-first')?.published).toBe('2025-03-04');
  });
});
