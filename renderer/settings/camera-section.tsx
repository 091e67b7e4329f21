import { useEffect, useState } from 'react';
import { CAMERA_ENGINES, CAMERA_FORMATS, type CameraFormat } from '../../shared/camera/camera-formats.ts';
import { useText } from '../i18n/message.tsx';
import { useCameraChoice } from '../input/use-camera-choice.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { SettingsSection } from './settings-section.tsx';

/** Which camera this workstation uses, and what it reads with it; takes effect at once and stays on this machine. */
export function CameraSection() {
  const text = useText();
  const [choice, choose] = useCameraChoice();
  return (
    <SettingsSection title={text('camera.settings.title')}>
      <p className="text-small text-soft">{text('camera.settings.text')}</p>
      <DeviceChoice deviceId={choice.deviceId} onChange={(deviceId) => choose({ ...choice, deviceId })} />
      <ChoiceRow
        label={text('camera.settings.engine')}
        options={CAMERA_ENGINES.map((engine) => ({ value: engine, label: text(`camera.settings.engine.${engine}`) }))}
        value={choice.engine}
        onChange={(engine) => choose({ ...choice, engine })}
      />
      <FormatChoice formats={choice.formats} onChange={(formats) => choose({ ...choice, formats })} />
    </SettingsSection>
  );
}

const ANY = 'any';

interface DeviceChoiceProps {
  readonly deviceId: string | null;
  readonly onChange: (deviceId: string | null) => void;
}

/** A camera that was chosen and is not plugged in now stays chosen, and is listed as such by its number. */
function DeviceChoice({ deviceId, onChange }: DeviceChoiceProps) {
  const text = useText();
  const cameras = useCameras();
  const ids = [...new Set([...cameras.map((camera) => camera.deviceId), ...(deviceId === null ? [] : [deviceId])])];
  const labelOf = (id: string, at: number): string => {
    const label = cameras.find((camera) => camera.deviceId === id)?.label ?? '';
    return label === '' ? text('camera.settings.device.number', { number: at + 1 }) : label;
  };
  return (
    <Select
      label={text('camera.settings.device')}
      options={[
        { value: ANY, label: text('camera.settings.device.any') },
        ...ids.map((id, at) => ({ value: id, label: labelOf(id, at) })),
      ]}
      value={deviceId ?? ANY}
      onChange={(id) => onChange(id === ANY ? null : id)}
    />
  );
}

/** The cameras that are plugged in; without names until the page may use one. */
function useCameras(): readonly MediaDeviceInfo[] {
  const [cameras, setCameras] = useState<readonly MediaDeviceInfo[]>([]);
  useEffect(() => {
    // Absent on pages the browser does not trust.
    const { mediaDevices } = navigator as Partial<Pick<Navigator, 'mediaDevices'>>;
    let isOver = false;
    const list = async (): Promise<void> => {
      const devices = (await mediaDevices?.enumerateDevices()) ?? [];
      if (!isOver) setCameras(devices.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== ''));
    };
    const onDevices = (): void => void list();
    onDevices();
    mediaDevices?.addEventListener('devicechange', onDevices);
    return () => {
      isOver = true;
      mediaDevices?.removeEventListener('devicechange', onDevices);
    };
  }, []);
  return cameras;
}

interface FormatChoiceProps {
  readonly formats: readonly CameraFormat[];
  readonly onChange: (formats: CameraFormat[]) => void;
}

/** The last one stays ticked: a camera that reads nothing is switched off where it is switched on. */
function FormatChoice({ formats, onChange }: FormatChoiceProps) {
  const text = useText();
  const toggle = (format: CameraFormat, isWanted: boolean): void => {
    const next = CAMERA_FORMATS.filter((known) => (known === format ? isWanted : formats.includes(known)));
    if (next.length > 0) onChange(next);
  };
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="text-small font-semibold text-soft">{text('camera.settings.formats')}</legend>
      <p className="text-small text-soft">{text('camera.settings.formats.text')}</p>
      <div className="grid grid-cols-1 @min-[32rem]:grid-cols-2">
        {CAMERA_FORMATS.map((format) => (
          <Checkbox
            key={format}
            isSelected={formats.includes(format)}
            onChange={(isWanted) => toggle(format, isWanted)}
          >
            {text(`camera.settings.format.${format}`)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
