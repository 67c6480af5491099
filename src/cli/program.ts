import { Command, InvalidArgumentError, Option } from 'commander';
import type { Console, ExitCode } from './console.js';
import { cliMessages } from './messages.js';

/** How a command ends. */
type Conclude = (code: ExitCode) => void;

const cycleOf = (text: string): number => {
  const cycle = Number(text);
  if (!Number.isInteger(cycle) || cycle < 2000 || cycle > 2100) {
    throw new InvalidArgumentError('年度应为四位年份 a year such as 2023');
  }
  return cycle;
};
const format = (...choices: string[]) =>
  new Option('--format <format>', '输出格式 output format').choices(choices).default(choices[0]);

/**
 * The whole command line as an object. Commands are loaded when they are called, so that `numbers` does not
 * wait for a database driver.
 */
export function programOf(console: Console, conclude: Conclude): Command {
  const program = new Command('zhijing')
    .description(
      '质镜：职业教育质量年度报告的采集、核对、汇总、编写与溯源\nCollects, checks, adds up, writes and traces the quality annual report',
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => console.answer(text),
      writeErr: (text) => console.say(text.trimEnd()),
    })
    .showHelpAfterError()
    .option('--data <directory>', '数据目录 data directory (ZHIJING_DATA, default ./data)');
  const settings = () => ({ dataDirectory: program.opts<{ data?: string }>().data });

  command(program, 'demo', '写出演示市：每校一份工作簿，以及全市年报', 'zhijing demo --out city')
    .requiredOption('--out <directory>', '写到哪个目录 folder to write to')
    .action(async (options) => {
      const { demo } = await import('./commands/demo.js');
      conclude(await demo(options, console));
    });

  command(program, 'import', '把工作簿导入库中', 'zhijing import city --dry-run')
    .argument('<paths...>', '工作簿或目录 workbooks or folders')
    .option('--dry-run', '只列出差异，不存入 print the differences, store nothing', false)
    .option(
      '--accept <tables>',
      '只接受这些没有问题的表，逗号分隔 accept the sound tables named, e.g. talent,service',
    )
    .addOption(format('text', 'json'))
    .action(async (paths: string[], options) => {
      const { importFiles } = await import('./commands/import.js');
      conclude(await importFiles(paths, options, settings(), console));
    });

  command(program, 'check', '核对工作簿，或核对库中数据', 'zhijing check --org 210106 --cycle 2023')
    .argument('[paths...]', '工作簿或目录 workbooks or folders')
    .option('--org <id>', '机构 organisation')
    .option('--cycle <year>', '年度 reporting year', cycleOf)
    .addOption(format('text', 'json'))
    .action(async (paths: string[], options) => {
      const { check } = await import('./commands/check.js');
      conclude(await check(paths, options, settings(), console));
    });

  command(
    program,
    'audit',
    '核查写好的年报：找出前后矛盾、与规定不符之处',
    'zhijing audit 年报.docx --out 核查 --format text',
  )
    .argument('<files...>', '年报或目录 reports (.docx, .pdf, .txt, .md, .html) or folders')
    .option(
      '--standard <edition>',
      '指标体系，默认按年报年度 edition, by the report’s year if left out, e.g. secondary-2023',
    )
    .option(
      '--facts <file>',
      '生成年报时写出的 facts.json the facts.json the report was built with',
    )
    .option(
      '--roster <file>',
      '机构名单：文本，或有“名称”一列的表 official names: a text, or a table with a column 名称',
    )
    .addOption(format('text', 'json', 'html'))
    .option('--out <directory>', '写到哪个目录 folder for results, annotated report and notice')
    .option('--summary', '另写汇总 with --out: also a summary of all reports', false)
    .option('--all', '也列出核对无误和无法判断的 also what holds and what cannot be judged', false)
    .action(async (files: string[], options) => {
      const { audit } = await import('./commands/audit.js');
      conclude(await audit(files, options, console));
    });

  command(
    program,
    'export',
    '导出任一机构的表，有下级时为汇总',
    'zhijing export --org 210100 --cycle 2023 --format xlsx --out city.xlsx',
  )
    .requiredOption('--org <id>', '机构 organisation')
    .requiredOption('--cycle <year>', '年度 reporting year', cycleOf)
    .addOption(format('xlsx', 'csv', 'json', 'forms', 'changes'))
    .requiredOption('--out <file>', '写到哪个文件 file to write to')
    .action(async (options) => {
      const { exportTables } = await import('./commands/export.js');
      conclude(await exportTables(options, settings(), console));
    });

  command(
    program,
    'package',
    '报送包：列出还缺什么，齐了就生成',
    'zhijing package --org s14 --cycle 2023 --attach signed=scan.pdf --out .',
  )
    .requiredOption('--org <id>', '机构 organisation')
    .requiredOption('--cycle <year>', '年度 reporting year', cycleOf)
    .option(
      '--attach <item=file...>',
      '附上扫描件：清单项=文件 attach a scan for an item of the list',
      [],
    )
    .option(
      '--out <directory>',
      '写到哪个目录；不写则只列清单 folder for the archive; else the list',
    )
    .addOption(format('text', 'json'))
    .action(async (options) => {
      const { packageUp } = await import('./commands/package.js');
      conclude(await packageUp(options, settings(), console));
    });

  command(program, 'trace', '一个数从何而来', 'zhijing trace 210100 graduates --cycle 2023')
    .argument('<org>', '机构 organisation')
    .argument('<concept>', '指标编号或名称 indicator, by id or name')
    .option('--cycle <year>', '年度 reporting year', cycleOf)
    .addOption(format('text', 'json'))
    .action(async (organisation: string, concept: string, options) => {
      const { trace } = await import('./commands/trace.js');
      conclude(await trace(organisation, concept, options, settings(), console));
    });

  command(
    program,
    'build',
    '生成年报：report.pdf、report.docx、report.html、facts.json、facts.csv',
    'zhijing build --org 210100 --cycle 2023 --out report',
  )
    .requiredOption('--org <id>', '机构 organisation')
    .requiredOption('--cycle <year>', '年度 reporting year', cycleOf)
    .requiredOption('--out <directory>', '写到哪个目录 folder to write to')
    .action(async (options) => {
      const { build } = await import('./commands/build.js');
      conclude(await build(options, settings(), console));
    });

  command(
    program,
    'numbers',
    '中文文本中的每一个数',
    'echo 毕业生2.6万人 | zhijing numbers - --format json',
  )
    .argument('<file>', '文本文件，- 为标准输入 a text file, or - for standard input')
    .addOption(format('text', 'json'))
    .action(async (file: string, options) => {
      const { numbers } = await import('./commands/numbers.js');
      conclude(await numbers(file, options, console));
    });

  const standard = command(program, 'standard', '指标体系', 'zhijing standard lint standards');
  command(
    standard,
    'lint',
    '检查指标体系的文件，逐一指出文件、行、列',
    'zhijing standard lint standards',
  )
    .argument('<directory>', '指标体系目录 folder of the standard')
    .addOption(format('text', 'json'))
    .action(async (directory: string, options) => {
      const { lintStandard } = await import('./commands/standard.js');
      conclude(await lintStandard(directory, options, console));
    });

  command(program, 'verify', '验证变更日志', 'zhijing verify')
    .addOption(format('text', 'json'))
    .action(async (options) => {
      const { verify } = await import('./commands/verify.js');
      conclude(await verify(options, settings(), console));
    });

  command(
    program,
    'backup',
    '把整个库备份成一个文件，服务运行中也可以',
    'zhijing backup zhijing-2024-09-01.backup',
  )
    .argument('<file>', '写到哪个文件 file to write to')
    .action(async (file: string) => {
      const { backup } = await import('./commands/backup.js');
      conclude(await backup(file, settings(), console));
    });

  command(
    program,
    'restore',
    '从备份恢复，内置和外部数据库均可',
    'zhijing restore zhijing-2024-09-01.backup',
  )
    .argument('<file>', '备份文件 backup to restore')
    .option(
      '--replace <name>',
      '取代已有数据时写出其名称：数据目录或数据库的名称 name of the data directory or database whose data it replaces',
    )
    .action(async (file: string, options) => {
      const { restore } = await import('./commands/restore.js');
      conclude(await restore(file, options, settings(), console));
    });

  command(program, 'serve', '启动服务', 'PORT=8080 zhijing serve')
    .option('--port <port>', '端口 port (PORT, default 5170)')
    .option('--demo', '库为空时建立演示市 make the demonstration city in an empty store', false)
    .action(async (options) => {
      const { serve } = await import('./commands/serve.js');
      conclude(await serve({ ...options, ...settings() }, console));
    });

  command(
    program,
    'administrator',
    '开设管理员账号并给出一次性密码；忘记密码时也用它',
    'zhijing administrator zhang --org 210100 --org-name 沈阳市 --level city',
  )
    .argument('<username>', '用户名 user name')
    .option('--name <name>', '显示的姓名 name as shown')
    .requiredOption('--org <id>', '所在机构 organisation')
    .option('--org-name <name>', '机构未登记时的名称 its name, where it is not registered yet')
    .addOption(
      new Option('--level <level>', '机构未登记时的级别 its level, where it is not registered yet')
        .choices(['province', 'city', 'district', 'school'])
        .default('city'),
    )
    .option('--since <year>', '机构未登记时的设立年度 its first year', cycleOf, 2000)
    .addOption(format('text', 'json'))
    .action(async (username: string, options) => {
      const { administrator } = await import('./commands/administrator.js');
      conclude(await administrator(username, options, settings(), console));
    });

  return program;
}

function command(parent: Command, name: string, chinese: string, example: string): Command {
  const english = cliMessages.about[name as keyof typeof cliMessages.about];
  return parent
    .command(name)
    .description(`${chinese}\n${english}`)
    .summary(chinese)
    .addHelpText('after', `\n示例 Example:\n  ${example}\n`);
}
