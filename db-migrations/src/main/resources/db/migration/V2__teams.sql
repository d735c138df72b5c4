-- The teams every desk starts with. Models name them as candidate groups.

INSERT INTO team (team_key, title_en, title_zh) VALUES
  ('general',   'General desk',  '综合台'),
  ('repair',    'Repairs',       '报修'),
  ('complaint', 'Complaints',    '投诉'),
  ('advice',    'Advice',        '咨询'),
  ('callback',  'Callbacks',     '回电'),
  ('survey',    'Follow-up',     '回访'),
  ('expert',    'Experts',       '专家'),
  ('field',     'Field service', '现场服务');
